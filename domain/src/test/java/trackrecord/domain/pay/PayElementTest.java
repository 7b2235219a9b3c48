package trackrecord.domain.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.fourYears;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.percent;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import trackrecord.domain.career.Career;
import trackrecord.domain.given.Told;
import trackrecord.domain.pay.PayElement.Award;
import trackrecord.domain.pay.PayElement.BenefitInCash;
import trackrecord.domain.pay.PayElement.BonusPayment;
import trackrecord.domain.pay.PayElement.Purchase;
import trackrecord.domain.pay.PayElement.Salary;
import trackrecord.domain.pay.PayElement.Target;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.EmploymentId;

class PayElementTest {

    @Test
    void everythingThatPaysIsAnElementInTheOrderInWhichItCounts() {
        List<PayElement> elements = PayElement.of(Told.of(
                        hire("2024-01-01", "Acme", "Dev", null, "USD 100000", percent("10")),
                        bonus("2024-02-01", "USD 5000", BonusKind.SIGN_ON),
                        grant("2024-01-01", "g", "USD 40000", fourYears()),
                        benefit("2024-01-01", "office", "USD 100", Period.MONTH),
                        benefit("2024-01-01", "medical", null, null))
                .on("2024-06-01")
                .career());

        assertThat(elements)
                .hasExactlyElementsOfTypes(
                        Salary.class, BonusPayment.class, Target.class, Award.class, BenefitInCash.class);
    }

    @Test
    void sharesThatAreBoughtPayAndBelongToTheirEmployment() {
        Command hired = hire("2024-01-01", "Acme", "Dev", null, "USD 1");
        BigMoney price = BigMoney.parse("USD 8");
        BigMoney worth = BigMoney.parse("USD 10");
        BigDecimal ten = BigDecimal.TEN;
        Action shares = new Action.PurchaseShares(ten, price, worth, null);
        Command bought = shares.on(day("2024-02-01"));
        Career career = Told.of(hired, bought).on("2024-06-01").career();

        PayElement last = PayElement.of(career).getLast();

        assertThat(last).isInstanceOf(Purchase.class);
        assertThat(last.employment()).contains(EmploymentId.of(1));
        assertThat(last.employer(career.employments())).contains("Acme");
    }

    @Test
    void whatWasPaidBeforeTheFirstEmploymentIsOfNone() {
        Command early = bonus("2023-02-01", "USD 5000", BonusKind.SIGN_ON);
        Career career = Told.of(early).on("2023-06-01").career();

        PayElement paid = PayElement.of(career).getFirst();

        assertThat(paid.employment()).isEmpty();
        assertThat(paid.employer(career.employments())).isEmpty();
    }
}

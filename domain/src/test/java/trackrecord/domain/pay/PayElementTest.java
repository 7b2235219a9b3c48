package trackrecord.domain.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.fourYears;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.percent;

import java.util.List;
import org.junit.jupiter.api.Test;
import trackrecord.domain.given.Told;
import trackrecord.domain.pay.PayElement.Award;
import trackrecord.domain.pay.PayElement.BenefitInCash;
import trackrecord.domain.pay.PayElement.BonusPayment;
import trackrecord.domain.pay.PayElement.Salary;
import trackrecord.domain.pay.PayElement.Target;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.CashBenefit.Period;

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
}

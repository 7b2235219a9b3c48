package trackrecord.application.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.achieved;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.incident;
import static trackrecord.domain.given.Given.name;
import static trackrecord.domain.given.Given.promote;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.rate;

import java.time.LocalDate;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.given.Sample;
import trackrecord.domain.given.Told;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Severity;

class BragDocumentTest {

    private static final LocalDateRange YEAR = LocalDateRange.of(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 4, 1));

    @Test
    void itTellsPositionsAndHowPayGrew() {
        String document = BragDocument.of("sample", Sample.pay(), YEAR, true);
        assertThat(document)
                .contains(
                        "Senior Rust Developer at Discord, 2024-04-01 to 2025-03-31",
                        "## Positions",
                        "- 2025-01-27: promoted to **Senior Rust Developer** (Senior)",
                        "Base from 172,000.00 USD to 185,000.00 USD: +7.56 %",
                        "Total compensation, annualized, from 232,800.00 USD to 247,750.00 USD: +6.42 %");
    }

    @Test
    void withoutPayItNamesNoAmount() {
        String document = BragDocument.of("sample", Sample.pay(), YEAR, false);
        assertThat(document).contains("## Positions").doesNotContain("172,000", "185,000", "USD", "Pay");
    }

    @Test
    void ofTwoJobsAtOnceItSaysWhereEachThingWasDone() {
        EmploymentId acme = new EmploymentId("acme");
        EmploymentId beta = new EmploymentId("beta");
        Timeline timeline = Told.of(
                        hire("2024-01-01", "Acme", "Engineer", null, "USD 90000")
                                .about(acme),
                        new Action.Hire(
                                        "Beta",
                                        "Teacher",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        rate("USD 20000"),
                                        null,
                                        null,
                                        null,
                                        true)
                                .on(LocalDate.of(2024, 4, 15))
                                .about(beta),
                        promote("2024-06-01", "Head Teacher", null).about(beta),
                        achieved("2024-07-01", "Shipped it", AchievementCategory.DELIVERY)
                                .about(acme),
                        incident("2024-08-01", "A day without water", Severity.SEV3)
                                .about(beta),
                        raise("2024-09-01", "USD 95000").about(acme))
                .timeline();

        assertThat(BragDocument.of("two", timeline, YEAR, true))
                .contains(
                        "Engineer at Acme, Head Teacher at Beta, 2024-04-01 to 2025-03-31",
                        "- 2024-06-01: promoted to **Head Teacher** at Beta",
                        "- **Shipped it**, 2024-07-01 at Acme",
                        "- **A day without water**, SEV3, 2024-08-01 at Beta",
                        "- 2024-09-01: Raise to 95,000.00 USD at Acme");
        LocalDateRange before = LocalDateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 15));
        assertThat(BragDocument.of("one", timeline, before, true)).contains("Engineer at Acme, 2024-01-01");
    }

    @Test
    void whatPeopleWroteIsNoMarkup() {
        Told told = Told.of(
                name("2024-01-01", "# <script>alert(1)</script> [x](http://y) *b*"),
                hire("2024-04-01", "<b>Acme</b>", "Engineer", null, "USD 1"));
        String document = BragDocument.of("sample", told.timeline(), YEAR, true);
        Parser.builder().build().parse(document).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                throw new AssertionError("a link: " + link);
            }

            @Override
            public void visit(HtmlBlock block) {
                throw new AssertionError("HTML: " + block);
            }

            @Override
            public void visit(HtmlInline inline) {
                throw new AssertionError("HTML: " + inline);
            }
        });
        assertThat(Statement.html("<b>", "x", Compensation.annualized(told.timeline(), LocalDate.of(2024, 4, 1))))
                .contains("<title>&lt;b&gt;</title>")
                .doesNotContain("<b>");
    }

    @Test
    void aStatementShowsTheDerivationDownToTheFacts() {
        String statement = Statement.markdown(
                "Sample",
                "REALIZED over the first year",
                Compensation.realized(Sample.pay(), YEAR, PayConvention.EQUAL_MONTHS));
        assertThat(statement)
                .contains(
                        "# Sample", "## 206,250.00 USD, 222,250.00 USD with benefits", "(fact ", "**178,500.00 USD**");
        assertThat(List.of(statement.split("\n"))).hasSizeGreaterThan(8);
    }
}

package trackrecord.application.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.name;

import java.time.LocalDate;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.given.Told;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.SampleCareer;

class BragDocumentTest {

    private static final LocalDateRange YEAR = LocalDateRange.of(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 4, 1));

    @Test
    void it_tells_positions_and_how_pay_grew() {
        String document = BragDocument.of("sample", SampleCareer.timeline(), YEAR, true);
        assertThat(document)
                .contains(
                        "Senior Rust Developer at Discord, 2024-04-01 to 2025-03-31",
                        "## Positions",
                        "- 2025-01-27: promoted to **Senior Rust Developer** (Senior)",
                        "Base from 172,000.00 USD to 185,000.00 USD: +7.56 %",
                        "Total compensation, annualized, from 232,800.00 USD to 247,750.00 USD: +6.42 %");
    }

    @Test
    void without_pay_it_names_no_amount() {
        String document = BragDocument.of("sample", SampleCareer.timeline(), YEAR, false);
        assertThat(document).contains("## Positions").doesNotContain("172,000", "185,000", "USD", "Pay");
    }

    @Test
    void what_people_wrote_is_no_markup() {
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
    void a_statement_shows_the_derivation_down_to_the_facts() {
        String statement = Statement.markdown(
                "Sample",
                "REALIZED over the first year",
                Compensation.realized(SampleCareer.timeline(), YEAR, PayConvention.EQUAL_MONTHS));
        assertThat(statement)
                .contains(
                        "# Sample", "## 206,250.00 USD, 222,250.00 USD with benefits", "(fact ", "**178,500.00 USD**");
        assertThat(List.of(statement.split("\n"))).hasSizeGreaterThan(8);
    }
}

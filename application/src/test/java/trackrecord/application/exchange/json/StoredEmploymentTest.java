package trackrecord.application.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.Fact;

/** Golden files of facts that say which employment they are about; those that do not stand in {@code facts/1}. */
class StoredEmploymentTest {

    private static final EmploymentId ID = new EmploymentId("acme-2");

    static Stream<DatedFact> facts() {
        return EveryFact.FULL.stream()
                .filter(DatedFact.class::isInstance)
                .map(DatedFact.class::cast)
                .filter(fact -> !fact.type().employment().field().isEmpty())
                .map(StoredEmploymentTest::beside);
    }

    /** Of a side job, where the fact can say so. */
    private static DatedFact beside(DatedFact fact) {
        Fact said =
                switch (fact.fact()) {
                    case Fact.Hired it ->
                        new Fact.Hired(
                                it.employer(),
                                it.title(),
                                it.level(),
                                it.team(),
                                it.location(),
                                it.manager(),
                                it.employmentType(),
                                it.baseSalary(),
                                it.fte(),
                                it.bonusTarget(),
                                it.priorTotal(),
                                true);
                    case Fact.Transferred it ->
                        new Fact.Transferred(
                                it.team(),
                                it.location(),
                                it.manager(),
                                it.title(),
                                it.level(),
                                it.employmentType(),
                                false);
                    case Fact it -> it;
                };
        return new DatedFact(fact.effectiveOn(), said, ID, fact.remarks());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theGoldenFileIsReadAndWritten(DatedFact fact) throws IOException {
        String golden = golden(fact);

        assertThat(Json.mapper().readValue(golden, Entry.class)).isEqualTo(fact);
        assertThat(Json.mapper().writeValueAsString(fact))
                .isEqualTo(Json.mapper().readTree(golden).toString());
    }

    @Test
    void everyKindThatIsAboutAnEmploymentIsAmongThem() {
        assertThat(facts().map(DatedFact::type).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(EntryType.values())
                        .filter(type -> !type.employment().field().isEmpty())
                        .toList());
    }

    private static String golden(DatedFact fact) throws IOException {
        String name = "/facts/employments/" + fact.type().factName() + ".json";
        try (InputStream file = Objects.requireNonNull(StoredEmploymentTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

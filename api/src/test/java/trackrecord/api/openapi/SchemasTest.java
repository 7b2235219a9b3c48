package trackrecord.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import trackrecord.application.question.ChangesAnswer;
import trackrecord.application.question.ClaimAnswer;
import trackrecord.application.question.CompensationAnswer;
import trackrecord.application.question.DryRunAnswer;
import trackrecord.application.question.GrowthAnswer;
import trackrecord.application.question.RecordedAnswer;
import trackrecord.application.question.StateAnswer;
import trackrecord.application.question.VestingAnswer;
import trackrecord.domain.claim.Claim;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.EntryType;

class SchemasTest {

    private final Schemas schemas = new Schemas();

    @Test
    void noTwoTypesShareAName() {
        for (Class<?> type : new Class<?>[] {
            StateAnswer.class,
            CompensationAnswer.class,
            VestingAnswer.class,
            GrowthAnswer.class,
            ChangesAnswer.class,
            RecordedAnswer.class,
            DryRunAnswer.class,
            ClaimAnswer.class,
            Claim.class,
            Command.class,
            Entry.class
        }) {
            schemas.of(type);
        }

        assertThat(schemas.components())
                .containsKeys(
                        "State",
                        "Compensation",
                        "Figure",
                        "Vesting",
                        "Grant",
                        "Growth",
                        "Changes",
                        "DryRun",
                        "Claim",
                        "StatedClaim",
                        "Command",
                        "Fact",
                        "RecordedFact",
                        "Short");
    }

    @Test
    void everyKindOfCommandIsACase() {
        schemas.of(Command.class);

        Schema<?> command = schemas.components().get("Command");
        assertThat(command.getOneOf()).hasSize(EntryType.values().length);
        assertThat(command.getDiscriminator().getPropertyName()).isEqualTo("type");
        assertThat(command.getDiscriminator().getMapping())
                .containsOnlyKeys(Arrays.stream(EntryType.values())
                        .map(EntryType::commandName)
                        .toList());
    }

    @Test
    void everyCommandNamesTheFactThatItBecomes() {
        schemas.of(Command.class);

        assertThat(EntryType.values()).allSatisfy(type -> assertThat(
                        schemas.components().get(type.commandName()).getExtensions())
                .containsEntry("x-fact", type.factName()));
    }

    @Test
    void requiredIsWhatIsNotNullable() {
        schemas.of(Command.class);

        Schema<?> hire = schemas.components().get("Hire");
        assertThat(hire.getRequired())
                .containsExactlyInAnyOrder("type", "effectiveOn", "employer", "title", "baseSalary");
        assertThat(hire.getProperties().get("type").getConst()).isEqualTo("Hire");
        assertThat(hire.getAdditionalProperties()).isEqualTo(false);
    }

    @Test
    void aStateShowsEveryKeyAndNullWhereNothingIs() {
        schemas.of(StateAnswer.class);

        Schema<?> state = schemas.components().get("State");
        assertThat(state.getRequired()).contains("employment", "name", "tenure");
        assertThat(state.getProperties().get("name").getTypes()).containsExactlyInAnyOrder("string", "null");
        assertThat(state.getProperties().get("employment").getAnyOf()).hasSize(2);
    }

    @Test
    void aFigureLeavesOutWhatDoesNotApply() {
        schemas.of(CompensationAnswer.class);

        assertThat(schemas.components().get("Figure").getRequired())
                .containsExactlyInAnyOrder("op", "amount", "currency", "label", "formula", "facts", "parts");
        assertThat(schemas.components()
                        .get("CompensationTotal")
                        .getProperties()
                        .get("components")
                        .getRequired())
                .containsExactlyInAnyOrder("BASE", "BONUS", "EQUITY", "BENEFITS");
    }
}

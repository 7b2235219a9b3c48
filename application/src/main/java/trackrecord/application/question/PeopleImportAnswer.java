package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import of several people recorded, or would record: in one transaction, or not at all.
 *
 * @param dryRun  true where nothing was recorded; else absent
 * @param careers one for each person, in the order of the file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeopleImportAnswer(@Nullable Boolean dryRun, List<ImportAnswer> careers) {

    public PeopleImportAnswer {
        careers = List.copyOf(careers);
    }
}

package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.timeline.MarkedEntry;

/**
 * What an import recorded, or would record.
 *
 * @param dryRun  true where nothing was recorded; else absent
 * @param version of the career, as it stands now
 * @param facts   those that were new to the career; empty where it held them all
 * @param notes   what the file did not say, and what of it was left out; line 0 is the file as a whole
 * @param warnings what of the facts may be meant otherwise
 * @param results every line or entry of the file: what it became, or why nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportAnswer(
        @Nullable Boolean dryRun,
        String careerId,
        int version,
        List<MarkedEntry> facts,
        List<FileNote> notes,
        List<WarningAnswer> warnings,
        List<FileResult> results) {}

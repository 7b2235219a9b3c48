package trackrecord.api.rest;

import java.util.List;
import trackrecord.application.exchange.imports.PayHeadings.Heading;

/**
 * What the columns of a pay history may be called.
 *
 * @param columns what a column can hold, in the order of the mapping that an import notes
 */
record HeadingsAnswer(List<Column> columns) {

    /**
     * @param column   its name in a mapping: {@code columns=date:Effective Date}
     * @param holds    what stands in it
     * @param headings in the order in which they are looked for; case, accents and what stands between words do not count
     */
    record Column(String column, String holds, List<Heading> headings) {}
}

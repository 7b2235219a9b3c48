package trackrecord.api.rest;

import java.util.List;
import trackrecord.application.exchange.imports.PayHeadings.Heading;

/**
 * The accepted column names of a pay history.
 *
 * @param columns what a column can hold, in the order of the mapping that an import notes
 */
record HeadingsAnswer(List<Column> columns) {

    /**
     * @param column   its name in a mapping: {@code columns=date:Effective Date}
     * @param holds    a description of its content
     * @param headings in search order; case, accents and the characters between words do not matter
     */
    record Column(String column, String holds, List<Heading> headings) {}
}

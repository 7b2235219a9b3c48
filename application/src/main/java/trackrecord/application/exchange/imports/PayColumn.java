package trackrecord.application.exchange.imports;

import java.util.Locale;

/** The columns of a pay history. {@link PayHeadings} lists their possible names. */
public enum PayColumn {
    DATE("the first day on which the row holds"),
    SALARY("the base salary; the heading may say of what period and currency"),
    CURRENCY("the currency of the amounts"),
    REASON("why the pay changed, or the employment ended"),
    TITLE("the job title"),
    LEVEL("the level or grade"),
    TEAM("the team or department"),
    LOCATION("the place of work"),
    EMPLOYER("the employer"),
    LAST_DAY("the last day on which the row, or the employment, holds"),
    NOTE("a note"),
    ACTION("what happened, such as a hire or a termination"),
    STATUS("whether the person is active, on leave or gone on that day"),
    TYPE("what the amount is: salary, bonus, allowance"),
    PER("of what period the amount is: year, month, hour"),
    SCHEDULE("how often it is paid, which may or may not be what the amount is for"),
    PERSON("the number of the person"),
    PERSON_NAME("the name of the person"),
    SEQUENCE("the order of the rows of one day"),
    PER_YEAR("how many of the period make a year"),
    HOURS("hours a week"),
    FTE("the share of full time");

    private final String holds;

    PayColumn(String holds) {
        this.holds = holds;
    }

    /** A description of its content. */
    public String holds() {
        return holds;
    }

    /** Its key in a mapping: {@code lastDay}. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (String part : name().toLowerCase(Locale.ROOT).split("_")) {
            key.append(key.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return key.toString();
    }
}

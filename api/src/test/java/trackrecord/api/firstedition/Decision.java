package trackrecord.api.firstedition;

/** Why an answer of the first edition was wrong. */
enum Decision {

    /** An occurrence of a loaded allocation gets its share of the segment's size, which the grant's rounding fixes. */
    LOADED_SHARE_OF_SEGMENT,

    /** A finding on equity follows the grant: what was forfeited is named, and what vests after the window. */
    LOST_EQUITY_IS_NAMED,

    /** What was forfeited, accelerated or is due without a record names the facts that made it so much. */
    EVERY_FACT_BEHIND_EQUITY,

    /** A tranche of a first year names the vesting events that move it, and no others. */
    ONLY_FACTS_THAT_MOVE_A_TRANCHE,

    /** Combinations that differ only in the names of their blocks stand in one row. */
    SAME_AMOUNTS_IN_ONE_ROW,

    /** A hire that is refused, since it would go on beside another, does not end that one: nothing else is refused. */
    A_REFUSED_HIRE_ENDS_NONE
}

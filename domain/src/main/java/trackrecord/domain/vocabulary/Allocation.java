package trackrecord.domain.vocabulary;

/** How a grant is spread over its tranches; the allocation types of the Open Cap Table Format. */
public enum Allocation {
    CUMULATIVE_ROUNDING,
    CUMULATIVE_ROUND_DOWN,
    FRONT_LOADED,
    BACK_LOADED,
    FRONT_LOADED_TO_SINGLE_TRANCHE,
    BACK_LOADED_TO_SINGLE_TRANCHE,
    FRACTIONAL
}

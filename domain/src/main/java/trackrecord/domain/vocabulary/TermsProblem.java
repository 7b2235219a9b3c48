package trackrecord.domain.vocabulary;

/**
 * Why a grant's terms are refused (BAD_VESTING_TERMS).
 *
 * @param pointer JSON pointer inside the command that makes the grant, such as {@code /vesting/segments/0/period}
 * @param message what is wrong and what would work
 */
public record TermsProblem(String pointer, String message) {}

package trackrecord.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirstProblemsTest {

    private final FirstProblems<String> problems = new FirstProblems<>();

    @Test
    void withoutAProblemThereIsNothingToRefuse() {
        assertThat(problems.isEmpty()).isTrue();
        assertThat(problems.isFull()).isFalse();
        assertThat(problems.count()).isZero();
    }

    @Test
    void theFirstHundredAreKeptInOrderAndTheOthersCounted() {
        problems.addAll(names(99));
        assertThat(problems.isFull()).isFalse();

        problems.addAll(List.of("the last one kept", "one more", "another"));

        assertThat(problems.isFull()).isTrue();
        assertThat(problems.kept()).hasSize(100).startsWith("0", "1").endsWith("98", "the last one kept");
        assertThat(problems.more()).isEqualTo(2);
        assertThat(problems.count()).isEqualTo(102);
    }

    @Test
    void whatNobodyReadsIsCountedOnly() {
        problems.add("a");
        problems.addUnread();
        problems.addUnread(7);

        assertThat(problems.isEmpty()).isFalse();
        assertThat(problems.kept()).containsExactly("a");
        assertThat(problems.more()).isEqualTo(8);
        assertThat(problems.count()).isEqualTo(9);
    }

    @Test
    void problemsFoundElsewhereFollowWithTheirCount() {
        FirstProblems<String> others = new FirstProblems<>();
        others.add("b");
        others.addUnread(3);
        problems.add("a");
        problems.addUnread();

        problems.addAll(others);

        assertThat(problems.kept()).containsExactly("a", "b");
        assertThat(problems.more()).isEqualTo(4);
    }

    @Test
    void aRefusalSaysTheFirstProblemAndHowManyWereNotKept() {
        List<Problem> found = IntStream.range(0, 103)
                .mapToObj(it -> Problem.of(it == 0 ? Code.NOT_HIGHER : Code.NO_CHANGE, "problem " + it, it))
                .toList();
        FirstProblems<Problem> first = new FirstProblems<>();
        first.addAll(found);

        for (Rejected rejected : List.of(new Rejected(found), new Rejected(first))) {
            assertThat(rejected).hasMessage("problem 0");
            assertThat(rejected.code()).isEqualTo(Code.NOT_HIGHER);
            assertThat(rejected.problems()).isEqualTo(found.subList(0, 100));
            assertThat(rejected.more()).isEqualTo(3);
        }
        assertThat(new Rejected(found.subList(0, 2)).more()).isZero();
    }

    @Test
    void aProblemNamesItsCommandAndItsField() {
        Problem problem = Problem.inField(Code.INVALID_FIELD, "must not be empty", 2, "/name");

        assertThat(problem).isEqualTo(new Problem(Code.INVALID_FIELD, "must not be empty", 2, "/name", List.of()));
        assertThat(Problem.of(Code.NOT_EMPLOYED, "hire first", 1))
                .isEqualTo(new Problem(Code.NOT_EMPLOYED, "hire first", 1, "", List.of()));
    }

    @Test
    void onlyWhatIsWrongWithAFieldIsSaidAfterItsName() {
        assertThat(Code.INVALID_FIELD.isOfAField()).isTrue();
        assertThat(Code.UNKNOWN_FIELD.isOfAField()).isTrue();
        assertThat(Code.NOT_EMPLOYED.isOfAField()).isFalse();
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}

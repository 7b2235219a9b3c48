package trackrecord.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dependencies point one way: api to application to domain; and what needs no framework knows none. */
class ArchitectureTest {

    /** In a whole build the tests of a module that lends them to others come as a jar of their own. */
    private static final ImportOption NO_JARS_OF_TESTS = location -> !location.contains("-tests.jar");

    private static final JavaClasses TRACKRECORD = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(NO_JARS_OF_TESTS)
            .importPackages("trackrecord");

    private static final String DOMAIN = "trackrecord.domain..";

    /** Rooms of the application that run without a server and a store: the command line needs no other. */
    private static final String[] BY_HAND = {
        "trackrecord.application.exchange..", "trackrecord.application.question..", "trackrecord.application.cli.."
    };

    /** What keeps facts and rows, and knows no shape in which something is asked or answered. */
    private static final String[] KEPT = {
        "trackrecord.application.store..",
        "trackrecord.application.recording..",
        "trackrecord.application.keeping..",
        "trackrecord.application.readmodel.."
    };

    @Test
    void theDomainKnowsNothingButItselfAndTheCalendarAndMoney() {
        classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        DOMAIN,
                        "java.lang..",
                        "java.math",
                        "java.time..",
                        "java.util..",
                        "java.net",
                        "org.joda.money..",
                        "org.threeten.extra..",
                        "org.jspecify.annotations"))
                .check(TRACKRECORD);
    }

    @Test
    void theDomainHasNoClockAndNoChance() {
        noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|UUID)|java\\.time\\.Clock")
                .orShould()
                .callMethodWhere(called(call -> call.getName().equals("nanoTime")))
                .check(TRACKRECORD);
    }

    @Test
    void nothingAsksTheMachineForTheTime() {
        noClasses()
                .should()
                .callMethodWhere(called(call -> call.getName().equals("currentTimeMillis")
                        || call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .check(TRACKRECORD);
    }

    private static DescribedPredicate<JavaMethodCall> called(Predicate<JavaMethodCall> which) {
        return DescribedPredicate.describe("the time is read without being handed in", which);
    }

    @Test
    void theApplicationDoesNotKnowTheApi() {
        noClasses()
                .that()
                .resideInAPackage("trackrecord.application..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("trackrecord.api..")
                .check(TRACKRECORD);
    }

    @Test
    void whatTheCommandLineNeedsKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(BY_HAND)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.axonframework..", "java.sql..", "javax.sql..")
                .check(TRACKRECORD);
    }

    @Test
    void whatTheCommandLineNeedsKnowsNoStore() {
        noClasses()
                .that()
                .resideInAnyPackage(BY_HAND)
                .should()
                .dependOnClassesThat(resideInAPackage("trackrecord.application..")
                        .and(DescribedPredicate.not(resideInAnyPackage(BY_HAND))))
                .check(TRACKRECORD);
    }

    @Test
    void shapesOfTheWireAreUnknownWhereFactsAreKept() {
        noClasses()
                .that()
                .resideInAnyPackage(KEPT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("trackrecord.application.question..")
                .check(TRACKRECORD);
    }

    @Test
    void theApiHoldsNoRules() {
        noClasses()
                .that()
                .resideInAPackage("trackrecord.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "trackrecord.domain.rule..", "trackrecord.domain.pay..", "trackrecord.domain.vesting..")
                .check(TRACKRECORD);
    }

    @Test
    void theApiSpeaksToNoDatabase() {
        noClasses()
                .that()
                .resideInAPackage("trackrecord.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.h2..", "org.postgresql..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.sql\\.(DriverManager|Connection|.*Statement|ResultSet)")
                .check(TRACKRECORD);
    }

    /** So that NullAway looks at all of it. */
    @Test
    void everyPackageSaysThatNothingInItIsNull() {
        assertThat(TRACKRECORD.stream().map(JavaClass::getPackage).distinct())
                .filteredOn(it -> !it.isAnnotatedWith(NullMarked.class))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain", "application", "api"})
    void roomsOfAModuleDoNotGoInCircles(String module) {
        slices().matching("trackrecord." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(TRACKRECORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain", "application", "api"})
    void packagesOfAModuleDoNotGoInCircles(String module) {
        slices().matching("trackrecord." + module + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(TRACKRECORD);
    }
}

package trackrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only tests call, or nobody does, is not kept. */
class UnusedCodeTest {

    private static final JavaClasses TRACKRECORD = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("trackrecord");

    /** What the domain and the store offer to those who look at them from outside. */
    private static final Set<String> OFFERED = Set.of(
            "trackrecord.domain.vocabulary.Fact.on(java.time.LocalDate)",
            "trackrecord.domain.work.Work.steps()",
            "trackrecord.application.exchange.json.FactFormats.all()",
            "trackrecord.application.keeping.erasure.Purge.pending()");

    @Test
    void everyMethodIsCalled() {
        List<String> unused = TRACKRECORD.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !isCalled(method) && !isCalledFromOutside(method))
                .map(JavaMethod::getFullName)
                .filter(name -> !OFFERED.contains(name))
                .sorted()
                .toList();

        assertThat(unused).isEmpty();
    }

    private static boolean isCalled(JavaMethod method) {
        return method.getAccessesToSelf().stream()
                        .anyMatch(access -> !access.getOrigin().equals(method))
                || !method.getReferencesToSelf().isEmpty();
    }

    /** By a framework, through what it implements, or as the part of a record that the wire shows. */
    private static boolean isCalledFromOutside(JavaMethod method) {
        return !method.getAnnotations().isEmpty()
                || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || method.getName().equals("main")
                || method.getName().startsWith("lambda$")
                || (method.getOwner().isEnum() && List.of("values", "valueOf").contains(method.getName()))
                || (method.getOwner().isRecord() && isOfComponent(method))
                || overrides(method);
    }

    private static boolean isOfComponent(JavaMethod method) {
        return method.getRawParameterTypes().isEmpty()
                && method.getOwner().tryGetField(method.getName()).isPresent();
    }

    /** By name and count of parameters: of a generic method the types differ. */
    private static boolean overrides(JavaMethod method) {
        return supertypes(method.getOwner().reflect())
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .anyMatch(other -> other.getName().equals(method.getName())
                        && other.getParameterCount()
                                == method.getRawParameterTypes().size());
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        return Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                .flatMap(above -> Stream.concat(Stream.of(above), supertypes(above)));
    }
}

package trackrecord.application.readmodel.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import trackrecord.application.readmodel.generation.CourseFormat;
import trackrecord.application.readmodel.generation.Dated;
import trackrecord.application.readmodel.generation.GenerationTable;
import trackrecord.application.readmodel.generation.RowJson;
import trackrecord.application.readmodel.totals.AnnualTotal;
import trackrecord.domain.tenure.TenureBasis;

/**
 * The state of a career on any day, including future ones, as known now: the texts of its row. Each holds dated spans
 * in the form of {@link CourseFormat}.
 *
 * @param firstDay   that of the first fact; absent without any
 * @param persons    {@link Person}
 * @param annualized ANNUALIZED by currency, in order of their codes
 * @param services   {@link TenureBasis}: the tenure of a day is that of its span, plus the days since
 */
public record CareerState(@Nullable LocalDate firstDay, String persons, String annualized, String services) {

    /** One row for each career, except a career whose texts do not fit; its questions are answered from the facts. */
    public static final GenerationTable<CareerState> TABLE = new GenerationTable<>(
            "career_state", "first_day, persons, annualized, services", 0, (row, values) -> values.day(row.firstDay)
                    .text(row.persons)
                    .text(row.annualized)
                    .text(row.services));

    private static final CourseFormat<Person> PERSONS = new CourseFormat<>(new TypeReference<>() {});
    private static final CourseFormat<List<AnnualTotal>> ANNUALIZED = new CourseFormat<>(new TypeReference<>() {});
    private static final CourseFormat<TenureBasis> SERVICES = new CourseFormat<>(new TypeReference<>() {});

    public static CareerState of(
            @Nullable LocalDate firstDay,
            List<Dated<Person>> persons,
            List<Dated<List<AnnualTotal>>> annualized,
            List<Dated<TenureBasis>> services) {
        return new CareerState(
                firstDay, PERSONS.write(persons), ANNUALIZED.write(annualized), SERVICES.write(services));
    }

    /** The row, or none. */
    public List<CareerState> rows() {
        return Stream.of(persons, annualized, services).allMatch(it -> it.length() <= RowJson.LONGEST)
                ? List.of(this)
                : List.of();
    }

    public Person person(LocalDate day) {
        return PERSONS.on(persons, day).orElse(Person.NOBODY);
    }

    /** By currency, in order of their codes; empty where nothing is paid. */
    public List<AnnualTotal> annualized(LocalDate day) {
        return ANNUALIZED.on(annualized, day).orElse(List.of());
    }

    /** Empty before the first hire. */
    public Optional<TenureBasis> service(LocalDate day) {
        return SERVICES.on(services, day);
    }
}

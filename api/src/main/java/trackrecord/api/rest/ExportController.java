package trackrecord.api.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.threeten.extra.LocalDateRange;
import trackrecord.api.problem.Refusal;
import trackrecord.api.rest.parameter.Times;
import trackrecord.application.exchange.export.CareerExport;
import trackrecord.application.exchange.export.ExportFormat;
import trackrecord.application.keeping.backup.LogExport;
import trackrecord.application.store.career.Careers;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.text.Written;

/** A career, or all of them, in forms that other programs read. */
@RestController
class ExportController {

    private static final String LOG = "log";

    private final KnownCareers known;
    private final Careers careers;
    private final LogExport log;
    private final Times times;

    ExportController(KnownCareers known, Careers careers, LogExport log, Times times) {
        this.known = known;
        this.careers = careers;
        this.log = log;
        this.times = times;
    }

    /** Writes a career in a format: yaml, log, json-resume, csv, pay-csv, ics, journal, markdown, statement or
     * statement-html. */
    @GetMapping(
            path = "/api/careers/{careerId}/export",
            produces = {
                "application/yaml",
                "application/json",
                "text/csv",
                "text/calendar",
                "text/plain",
                "text/markdown",
                "text/html",
                "application/x-ndjson"
            })
    @Nullable
    ResponseEntity<byte[]> export(
            @PathVariable String careerId,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Measure measure,
            @RequestParam(required = false) @Nullable PayConvention convention,
            @RequestParam(required = false) @Nullable Boolean pay,
            @RequestParam(required = false) @Nullable Boolean bom,
            @RequestParam(required = false) @Nullable Boolean sealed,
            HttpServletResponse response) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("knownAt", knownAt);
        given.put("from", from);
        given.put("to", to);
        given.put("measure", measure);
        given.put("convention", convention);
        given.put("pay", pay);
        given.put("bom", bom);
        given.put("sealed", sealed);
        if (format.equals(LOG)) {
            refuseAllBut(Set.of("sealed"), given, format);
            careers.load(careerId);
            writeLog(response, careerId + ".log", lines -> log.write(careerId, Boolean.TRUE.equals(sealed), lines));
            return null;
        }
        ExportFormat wanted = format(format);
        refuseAllBut(wanted.takes(), given, format);
        KnownCareer career = known.find(careerId, knownAt);
        String text = new CareerExport(
                        careerId,
                        careers.id(careerId),
                        career.history(),
                        career.knownAt(),
                        window(career, from, to),
                        measure == null ? Measure.REALIZED : measure,
                        convention == null ? PayConvention.EQUAL_MONTHS : convention,
                        Boolean.TRUE.equals(pay),
                        Boolean.TRUE.equals(bom))
                .as(wanted);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(wanted.mediaType()), StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(wanted.fileName(careerId)))
                .header(KnownCareer.KNOWN_AT, KnownCareer.inHeader(career.knownAt()))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the log of every career: the portable backup, which POST /api/restore takes back. */
    @GetMapping(path = "/api/export", produces = "application/x-ndjson")
    void exportAll(
            @RequestParam String format,
            @RequestParam(required = false) @Nullable Boolean sealed,
            HttpServletResponse response) {
        if (!format.equals(LOG)) {
            throw Refusal.invalid("format", "must be log: all careers together can be exported only as a log");
        }
        writeLog(response, "trackrecord.log", lines -> log.writeAll(Boolean.TRUE.equals(sealed), lines));
    }

    private static void writeLog(HttpServletResponse response, String fileName, Consumer<Consumer<String>> log) {
        response.setContentType("application/x-ndjson;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(fileName));
        try {
            // Not the response's own writer: a refusal before the first line could not be written beside it.
            PrintWriter writer =
                    new PrintWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
            log.accept(line -> writer.append(line).append('\n'));
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String attachment(String fileName) {
        return ContentDisposition.attachment().filename(fileName).build().toString();
    }

    private static ExportFormat format(String text) {
        for (ExportFormat format : ExportFormat.values()) {
            if (Written.option(format).equals(text)) {
                return format;
            }
        }
        throw Refusal.invalid(
                "format",
                Quoted.of(text) + " is not one of yaml, log, json-resume, csv, pay-csv, ics, "
                        + "journal, markdown, statement, statement-html");
    }

    private static void refuseAllBut(Set<String> taken, Map<String, Object> given, String format) {
        given.forEach((name, value) -> {
            if (value != null && !taken.contains(name)) {
                throw Refusal.invalid(name, "does not fit the format " + format.toLowerCase(Locale.ROOT));
            }
        });
    }

    /** Without days: from the first fact to today. */
    private LocalDateRange window(KnownCareer career, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDateRange life =
                CareerExport.wholeLife(career.history().timeline(), to == null ? times.today() : to.minusDays(1));
        LocalDate first = from == null ? life.getStart() : from;
        Times.inOrder(first, life.getEnd());
        return LocalDateRange.of(first, life.getEnd());
    }
}

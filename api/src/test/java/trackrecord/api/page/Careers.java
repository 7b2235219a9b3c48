package trackrecord.api.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

/** Careers that tests record for themselves, as the JSON of their commands. */
final class Careers {

    private Careers() {}

    /** One hire on 1 January 2024 at 100,000 USD. */
    static String hired(String name) {
        return """
                [{"type":"NameCareer","effectiveOn":"2024-01-01","name":"%s"},
                 {"type":"Hire","effectiveOn":"2024-01-01","employer":"Initech","title":"Engineer","level":"L3",
                  "baseSalary":{"amount":"100000.00","currency":"USD"},"bonusTarget":{"percent":"10"}}]""".formatted(name);
    }

    /**
     * Twelve years of most kinds of facts: three employers and one at the side, two currencies, grants of money and of
     * units of which some vests are not recorded, options, a leave, texts with amounts in them.
     */
    static String rich(String id) {
        try (InputStream text = Objects.requireNonNull(Careers.class.getResourceAsStream("rich-career.json"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("Mara Okonjo-Weiss", id);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * About 400 facts in 25 years: three employers, two currencies, very long names. The same every time.
     */
    static String long400() {
        List<String> commands = new ArrayList<>();
        commands.add(command(
                "NameCareer",
                LocalDate.of(2000, 3, 1),
                "\"name\":\"Twenty-five years of distributed "
                        + "systems, from the first Erlang switch to planet-scale storage\""));
        Random random = new Random(7);
        job(
                commands,
                random,
                "Schwäbische Telekommunikationsgerätewerke Bietigheim-Bissingen GmbH & Co. KG",
                "EUR",
                LocalDate.of(2000, 3, 1),
                LocalDate.of(2008, 7, 1),
                48_000);
        job(commands, random, "Northwind Logistics", "EUR", LocalDate.of(2008, 9, 1), LocalDate.of(2015, 1, 1), 82_000);
        job(commands, random, "Contoso Cloud", "USD", LocalDate.of(2015, 2, 1), null, 165_000);
        return "[" + String.join(",\n", commands) + "]";
    }

    private static void job(
            List<String> commands,
            Random random,
            String employer,
            String currency,
            LocalDate from,
            LocalDate to,
            int start) {
        commands.add(command("Hire", from, """
                "employer":"%s","title":"Principal Engineer for Planet-Scale Storage, Durability and Very Long Titles",
                "level":"L5","team":"Platform","location":"Stuttgart","baseSalary":%s,"bonusTarget":{"percent":"10"}""".formatted(employer, money(start, currency))));
        int base = start;
        int grants = 0;
        LocalDate end = to == null ? LocalDate.of(2025, 6, 1) : to;
        for (LocalDate on = from.plusDays(40); on.isBefore(end); on = on.plusDays(17 + random.nextInt(12))) {
            int dice = random.nextInt(100);
            if (dice < 12) {
                base += 1_000 + 100 * random.nextInt(40);
                commands.add(command("Raise", on, "\"baseSalary\":" + money(base, currency)));
            } else if (dice < 20) {
                commands.add(command("PayBonus", on, "\"kind\":\"SPOT\",\"amount\":" + money(base / 50, currency)));
            } else if (dice < 24) {
                commands.add(command("GrantRsu", on, """
                        "grantId":"%s-%d","value":%s,"vesting":{"segments":[{"occurrences":16,"period":3,
                        "periodType":"MONTHS","percentage":"1/1","cliff":{"occurrence":4,"percentage":"1/4"}}]}""".formatted(
                        employer.substring(0, 3).toLowerCase(Locale.ROOT).replace("ä", "a"),
                        ++grants,
                        money(20_000 + 5_000 * grants, currency))));
            } else if (dice < 45) {
                commands.add(command(
                        "RecordIncident",
                        on,
                        "\"title\":\"A single, extraordinarily long incident title "
                                + "that goes on to describe the whole chain of causes\",\"severity\":\"SEV2\","
                                + "\"lesson\":\"Test the restart path\""));
            } else {
                commands.add(command(
                        "RecordAchievement", on, """
                        "title":"Cut p99 latency","category":"DELIVERY",
                        "metrics":[{"name":"p99 latency","from":"%d","to":"%d","unit":"ms"}]""".formatted(50 + random.nextInt(90), 10 + random.nextInt(30))));
            }
        }
        if (to != null) {
            commands.add(command("EndEmployment", to, "\"reason\":\"RESIGNED\""));
        }
    }

    private static String command(String type, LocalDate on, String fields) {
        return "{\"type\":\"%s\",\"effectiveOn\":\"%s\",%s}".formatted(type, on, fields);
    }

    private static String money(int amount, String currency) {
        return "{\"amount\":\"%s\",\"currency\":\"%s\"}"
                .formatted(BigDecimal.valueOf(amount).setScale(2), currency);
    }
}

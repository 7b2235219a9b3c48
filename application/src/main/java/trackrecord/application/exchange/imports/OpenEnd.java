package trackrecord.application.exchange.imports;

import java.util.List;

/** Words for an open end, in several languages. */
final class OpenEnd {

    private static final List<String> WORDS = List.of(
            "present",
            "current",
            "currently",
            "now",
            "today",
            "to date",
            "ongoing",
            "open",
            "till date",
            "till now",
            "until now",
            "heute",
            "aktuell",
            "jetzt",
            "laufend",
            "bis heute",
            "offen",
            "gegenwart",
            "derzeit",
            "aujourd hui",
            "a ce jour",
            "present jour",
            "en cours",
            "actuel",
            "actuellement",
            "maintenant",
            "actualidad",
            "actual",
            "presente",
            "hoy",
            "ahora",
            "en curso",
            "la actualidad",
            "a la fecha",
            "oggi",
            "attuale",
            "attualmente",
            "in corso",
            "ad oggi",
            "heden",
            "nu",
            "tot heden",
            "vandaag",
            "atual",
            "atualmente",
            "hoje",
            "o presente",
            "momento",
            "obecnie",
            "nadal",
            "nuvarande",
            "pagaende",
            "nuvaerende",
            "i dag",
            "nykyinen",
            "至今",
            "现在",
            "現在",
            "по настоящее время",
            "настоящее время",
            "н в");

    private OpenEnd() {}

    static boolean isOne(String text) {
        return WORDS.contains(Plain.words(text));
    }
}

package trackrecord.domain.vocabulary;

import java.time.Instant;

/**
 * A fact or a correction as recorded in the ledger.
 *
 * @param number     its place in the career: 1, 2, 3, ...
 * @param recordedAt the instant of the store's clock, in milliseconds, at which it was recorded
 * @param recordedBy who recorded it
 */
public record RecordedEntry(int number, Instant recordedAt, String recordedBy, Entry entry) {}

package trackrecord.api.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.application.keeping.rotation.Rotation;
import trackrecord.application.store.key.MasterKey;
import trackrecord.application.store.key.MasterKeys.Replaced;

/**
 * The master key of the store. Keys are named by the first 16 digits of their fingerprints, which reveal nothing else.
 *
 * @param key      the key that seals new data
 * @param given    the keys given to this node
 * @param replaces the key that it replaces and that every node still needs; absent when the replacement is done
 * @param since    when that began
 * @param careers  number of careers with a key
 * @param checked  number of these that this node has checked, in this replacement or the last one since its start
 * @param failure  why this node stopped; POST tries again
 */
record MasterKeyAnswer(
        String key,
        List<String> given,
        @Nullable String replaces,
        @Nullable Instant since,
        long careers,
        int checked,
        @Nullable String failure) {

    static MasterKeyAnswer of(Rotation.Progress progress) {
        Replaced replaced = progress.inForce().replaced().orElse(null);
        return new MasterKeyAnswer(
                MasterKey.nameOf(progress.inForce().key()),
                progress.given().stream().map(MasterKey::nameOf).toList(),
                replaced == null ? null : MasterKey.nameOf(replaced.key()),
                replaced == null ? null : replaced.since(),
                progress.careers(),
                progress.checked(),
                progress.failure());
    }
}

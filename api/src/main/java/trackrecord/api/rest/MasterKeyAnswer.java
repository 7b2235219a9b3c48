package trackrecord.api.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.application.keeping.rotation.Rotation;
import trackrecord.application.store.key.MasterKey;
import trackrecord.application.store.key.MasterKeys.Replaced;

/**
 * Which master key the store has. Keys are named by the first 16 digits of their fingerprints, which reveal nothing
 * else.
 *
 * @param key      seals whatever is sealed from now on
 * @param given    what this node was given
 * @param replaces the key that it takes the place of, and that every node still needs; absent when that is done
 * @param since    when that began
 * @param careers  how many have a key of their own
 * @param checked  how many of these this node has looked at, in this replacement or the last one since its start
 * @param failure  why this node goes on no more; POST tries again
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

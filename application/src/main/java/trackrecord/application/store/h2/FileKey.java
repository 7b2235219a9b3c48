package trackrecord.application.store.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import trackrecord.application.store.StoreUnusable;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.MasterKey;
import trackrecord.application.store.key.OwnerOnly;
import trackrecord.application.store.key.Seal;

/**
 * The key of an encrypted database file: 32 random bytes. It lies beside the database, sealed by the master key, so
 * that another master key only seals it anew.
 */
public final class FileKey {

    private static final byte[] CONTEXT = "trackrecord file key".getBytes(StandardCharsets.US_ASCII);

    private final char[] password;

    private FileKey(byte[] key) {
        this.password = HexFormat.of().formatHex(key).toCharArray();
    }

    /** Makes a key, which is in the file and on disk when this returns. */
    public static FileKey create(Path file, MasterKey masterKey) throws IOException {
        byte[] key = CareerKeys.fresh();
        write(file, key, masterKey);
        return new FileKey(key);
    }

    /** Seals the key by another master key; it stays the same, so that the database needs not be touched. */
    public static void renew(StoreFolder folder, MasterKey masterKey, List<MasterKey> known) throws IOException {
        write(folder.fileKey(), open(folder, known), masterKey);
    }

    private static void write(Path file, byte[] key, MasterKey masterKey) throws IOException {
        OwnerOnly.write(file, Base64.getEncoder().encodeToString(Seal.seal(masterKey.key(), key, CONTEXT)) + "\n");
    }

    /**
     * Reads the key, which one of the master keys sealed.
     *
     * @throws StoreUnusable if there is none, or no master key opens it
     */
    public static FileKey read(StoreFolder folder, List<MasterKey> masterKeys) throws IOException {
        return new FileKey(open(folder, masterKeys));
    }

    private static byte[] open(StoreFolder folder, List<MasterKey> masterKeys) throws IOException {
        if (!Files.exists(folder.fileKey())) {
            throw UnusableFile.withoutFileKey(folder);
        }
        Exception reason = null;
        for (MasterKey masterKey : masterKeys) {
            try {
                byte[] sealed = Base64.getDecoder()
                        .decode(Files.readString(folder.fileKey()).strip());
                return Seal.open(masterKey.key(), sealed, CONTEXT);
            } catch (IllegalArgumentException | Seal.Broken e) {
                reason = e;
            }
        }
        throw UnusableFile.fileKeyNotOpened(folder, reason);
    }

    /** As H2 takes it. */
    public char[] password() {
        return password.clone();
    }

    /** What is written there is encrypted as H2 does it, and what is read decrypted; from heap buffers only. */
    FileChannel through(FileChannel file) {
        return new FileEncrypt("database", FilePathEncrypt.getPasswordBytes(password()), file);
    }

    @Override
    public String toString() {
        return "FileKey";
    }
}

package trackrecord.api.wiring;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import trackrecord.application.store.StoreUnusable;

/** Ends the program when acknowledged facts can no longer be written to disk. */
@Component
public class StoreFailure implements Consumer<Exception> {

    /** EX_IOERR of sysexits.h. */
    public static final int EXIT_CODE = 74;

    private static final Logger LOG = LoggerFactory.getLogger(StoreFailure.class);

    private final ApplicationContext context;

    StoreFailure(ApplicationContext context) {
        this.context = context;
    }

    /**
     * In a separate thread, because the failed request still has to be answered; not a daemon, so that the program does
     * not end before it has set its exit code.
     */
    @Override
    public void accept(Exception failure) {
        LOG.error(
                "The store can no longer write to its disk ({}): nothing more is accepted. Check the disk, then start "
                        + "again.",
                StoreUnusable.reason(failure));
        Thread.ofPlatform()
                .daemon(false)
                .name("store-failure")
                .start(() -> System.exit(SpringApplication.exit(context, () -> EXIT_CODE)));
    }
}

package trackrecord.api.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Ends the program when the disk no longer takes what was acknowledged. */
@Component
class StoreFailure implements Runnable {

    /** EX_IOERR of sysexits.h. */
    static final int EXIT_CODE = 74;

    private static final Logger LOG = LoggerFactory.getLogger(StoreFailure.class);

    private final ApplicationContext context;

    StoreFailure(ApplicationContext context) {
        this.context = context;
    }

    /** In a thread of its own: the request that met the failure still has to be answered. */
    @Override
    public void run() {
        LOG.error("The sync to disk failed: nothing more is accepted. Check the disk, then start again.");
        new Thread(() -> System.exit(SpringApplication.exit(context, () -> EXIT_CODE)), "store-failure").start();
    }
}

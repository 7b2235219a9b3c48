package trackrecord.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.keeping.ledger.ClockCheck;

@ExtendWith(OutputCaptureExtension.class)
class ClockAtStartTest {

    /** What went away after the start has begun stops no node that has started. */
    @Test
    void aDatabaseThatHasGoneAwayIsSaidAndNothingMore(@TempDir Path folder, CapturedOutput output) {
        JdbcDataSource away = new JdbcDataSource();
        away.setUrl("jdbc:h2:file:" + folder.resolve("away") + ";IFEXISTS=TRUE");

        new ClockAtStart(new ClockCheck(new JdbcTemplate(away), Clock.systemUTC())).warn();

        assertThat(output).contains("Could not look at the clock of the store");
    }
}

package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trackrecord.domain.random.AtLength;

@AtLength
@Timeout(300)
class NodeNameTest {

    @TempDir
    Path folder;

    /** In a process of its own: how lines look is settled once in each. */
    @Test
    void everyLineOfTheLogBearsTheNameOfItsNode() throws Exception {
        try (ServerProcess node =
                ServerProcess.start(folder, "--trackrecord.node=node-7", "--trackrecord.sample=false")) {
            assertThat(node.output().lines().filter(line -> line.contains(" INFO ")))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("[node-7 "));
        }
    }
}

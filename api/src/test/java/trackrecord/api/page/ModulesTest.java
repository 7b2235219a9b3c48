package trackrecord.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules of the page that need no page: scripts in {@code src/test/js} check their rules on Node alone. */
class ModulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"read-number", "hidden-numbers", "mistakes", "windows"})
    void aModuleDoesWhatItsScriptSays(String module) {
        NodeTool.Said said = new NodeTool(Path.of("src", "test", "js", module + ".test.js")).run(List.of());
        assertThat(said.code()).as(said.text()).isZero();
    }
}

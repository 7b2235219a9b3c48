package trackrecord.api.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.env.MockEnvironment;

class ListeningAddressTest {

    private static final AccessSettings NOBODY = new AccessSettings(Set.of(), Map.of());
    private static final AccessSettings ANNA = new AccessSettings(Set.of(), Map.of("anna", "ab".repeat(32)));

    private static void listen(String address, AccessSettings access) throws Exception {
        listen(address, null, null, access);
    }

    private static void listen(String address, Integer managementPort, String managementAddress, AccessSettings access)
            throws Exception {
        ServerProperties server = new ServerProperties();
        server.setAddress(address == null ? null : InetAddress.getByName(address));
        MockEnvironment environment = new MockEnvironment();
        if (managementPort != null) {
            environment.setProperty("management.server.port", managementPort.toString());
        }
        if (managementAddress != null) {
            environment.setProperty("management.server.address", managementAddress);
        }
        new ListeningAddress(server, environment, access).customize(null);
    }

    @Test
    void onLoopbackNobodyNeedsToSayWhoTheyAre() {
        assertThatCode(() -> listen("127.0.0.1", NOBODY)).doesNotThrowAnyException();
        assertThatCode(() -> listen("::1", NOBODY)).doesNotThrowAnyException();
    }

    @Test
    void elsewhereItDoesNotStartWithoutTokens() {
        assertThatThrownBy(() -> listen("0.0.0.0", NOBODY)).hasMessageContaining("0.0.0.0");
        assertThatThrownBy(() -> listen("192.168.1.5", NOBODY)).hasMessageContaining("no authentication");
        assertThatThrownBy(() -> listen(null, NOBODY)).hasMessageContaining("every address");
        assertThatCode(() -> listen("0.0.0.0", ANNA)).doesNotThrowAnyException();
    }

    @Test
    void norDoesItsManagementAddress() {
        assertThatThrownBy(() -> listen("127.0.0.1", 8081, null, NOBODY)).hasMessageContaining("every address");
        assertThatThrownBy(() -> listen("127.0.0.1", 8081, "10.0.0.1", NOBODY)).hasMessageContaining("10.0.0.1");
        assertThatCode(() -> listen("127.0.0.1", 8081, "127.0.0.1", NOBODY)).doesNotThrowAnyException();
        assertThatCode(() -> listen("127.0.0.1", 8080, null, NOBODY)).doesNotThrowAnyException();
        assertThatCode(() -> listen("127.0.0.1", -1, null, NOBODY)).doesNotThrowAnyException();
        assertThatCode(() -> listen("127.0.0.1", 8081, null, ANNA)).doesNotThrowAnyException();
    }
}

package trackrecord.api.page;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands each test a visit of its own, and checks it afterwards. */
final class Visiting implements ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(Visiting.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Visit resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        Visit visit = new Visit(Browser.running(), "http://127.0.0.1:" + port, "en-GB");
        context.getStore(HERE).put(Visit.class, visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = context.getStore(HERE).remove(Visit.class, Visit.class);
        if (visit == null) {
            return;
        }
        try {
            if (context.getExecutionException().isEmpty()) {
                visit.check();
            } else {
                visit.keep("failed-" + context.getRequiredTestMethod().getName());
            }
        } finally {
            visit.close();
        }
    }
}

package trackrecord.api;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import trackrecord.application.cli.CommandLineProgram;

/**
 * Starts Trackrecord: REST, web page and store in one process; or, if the arguments are a command, runs it and exits,
 * without Spring and without a store.
 */
@Parts
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class TrackrecordApplication {

    public static void main(String[] args) {
        if (CommandLineProgram.answers(args)) {
            System.exit(answer(args));
        }
        SpringApplication.run(TrackrecordApplication.class, args);
    }

    private static int answer(String[] args) {
        return CommandLineProgram.run(
                args,
                System.in,
                text(FileDescriptor.out),
                text(FileDescriptor.err),
                showsColours(),
                Clock.system(ZoneId.systemDefault()));
    }

    /** In UTF-8, whatever the locale: names and derivations need it. */
    private static PrintWriter text(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }

    /** See no-color.org. JDK versions differ in whether there is a console without a terminal. */
    @SuppressWarnings("SystemConsoleNull") // isTerminal() is asked as well
    private static boolean showsColours() {
        return System.console() != null && System.console().isTerminal() && System.getenv("NO_COLOR") == null;
    }
}

package trackrecord.application.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.json.CommandReader;
import trackrecord.application.exchange.log.LogRejected;
import trackrecord.domain.refusal.Rejected;

/**
 * The program without its server. Exit codes: 0 answered; 1 the answer is no (an unexplained claim); 2 wrong arguments;
 * 3 problems in the file; 4 a file cannot be read or written.
 */
public final class CommandLineProgram {

    public static final int ANSWERED = 0;
    public static final int NO = 1;
    public static final int USAGE = 2;
    public static final int FILE_REJECTED = 3;
    public static final int FILE_UNREACHABLE = 4;

    private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

    private CommandLineProgram() {}

    /**
     * Whether the arguments are a command that needs no server, rather than no arguments, or settings such as
     * --server.port.
     */
    public static boolean answers(String[] arguments) {
        return arguments.length > 0 && (HELP.contains(arguments[0]) || !arguments[0].startsWith("-"));
    }

    /**
     * Answers, and returns the exit code.
     *
     * @param in       the input that a file named - stands for
     * @param terminal whether {@code out} is a terminal, which may show colours
     */
    public static int run(
            String[] arguments, InputStream in, PrintWriter out, PrintWriter err, boolean terminal, Clock clock) {
        Screen screen = new Screen(out, terminal);
        CommandLine program = new CommandLine(new Trackrecord(screen, in, clock))
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(false)
                .setAbbreviatedOptionsAllowed(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler((problem, command, _) -> failed(problem, command, err));
        Choices.register(program);
        int code = program.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static int failed(Exception problem, CommandLine command, PrintWriter err) throws Exception {
        return switch (problem) {
            case FileRejected rejected -> {
                rejected.problems().forEach(it -> err.println(fileOf(command) + ":" + inPlace(it)));
                if (rejected.more() > 0) {
                    err.printf(Locale.ROOT, "and %,d more%n", rejected.more());
                }
                yield FILE_REJECTED;
            }
            case LogRejected rejected -> {
                err.println(fileOf(command) + ":" + (rejected.line() == 0 ? "" : rejected.line() + ":") + " "
                        + rejected.getMessage());
                yield FILE_REJECTED;
            }
            case Rejected rejected -> {
                rejected.problems().forEach(it -> err.println(it.message() + " [" + it.code() + "]"));
                yield USAGE;
            }
            case CommandReader.TooMany tooMany -> {
                err.println(tooMany.getMessage());
                yield FILE_REJECTED;
            }
            case IOException unreachable -> {
                err.println(unreachable.getMessage());
                yield FILE_UNREACHABLE;
            }
            case IllegalArgumentException senseless -> {
                err.println(senseless.getMessage());
                yield USAGE;
            }
            default -> throw problem;
        };
    }

    /** Line, column and message, with the path in front if the problem concerns a field or has no line. */
    private static String inPlace(FileProblem problem) {
        boolean isNamed = !problem.path().isEmpty()
                && (problem.line() == 0 || problem.code().isOfAField());
        return (problem.line() == 0 ? "" : problem.line() + ":" + problem.column() + ":") + " "
                + (isNamed ? problem.path() + ": " : "") + problem.message() + " [" + problem.code() + "]";
    }

    private static String fileOf(CommandLine command) {
        return command.getCommand() instanceof FileQuestion question ? question.fileName() : "";
    }
}

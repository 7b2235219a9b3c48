package trackrecord.api.routing;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc.CommandServiceImplBase;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc.PlatformServiceImplBase;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** What Axon Server does for commands; to which node they go, and what becomes of the answers, the test says. */
final class FakeAxonServer implements AutoCloseable {

    /** What becomes of a command. */
    enum Way {
        /** It goes to the node, and the answer comes back. */
        THERE_AND_BACK,
        /** It goes to the node, and the connection of the answer breaks. */
        THERE,
        /** It lies here. */
        NOWHERE
    }

    private final Server server;
    private final Map<String, StreamObserver<CommandProviderInbound>> nodes = new ConcurrentHashMap<>();
    private final Map<String, StreamObserver<CommandResponse>> waiting = new ConcurrentHashMap<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile Way way = Way.THERE_AND_BACK;
    private volatile String node = "";

    private FakeAxonServer(int port) throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
                .addService(new Platform())
                .addService(new Commands())
                .permitKeepAliveTime(1, TimeUnit.MILLISECONDS)
                .permitKeepAliveWithoutCalls(true)
                .build()
                .start();
    }

    /** @param port 0: a free one */
    static FakeAxonServer on(int port) throws IOException {
        return new FakeAxonServer(port);
    }

    int port() {
        return server.getPort();
    }

    /** From now on commands go to that node, if it takes any. */
    void sendsTo(String name, Way how) {
        node = name;
        way = how;
    }

    boolean knows(String name) {
        return nodes.containsKey(name);
    }

    /** The nodes that sent a command here, one for each command. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    /** As a machine that is switched off. */
    @Override
    public void close() throws InterruptedException {
        server.shutdownNow();
        server.awaitTermination();
    }

    private static InstructionAck acknowledged(String instruction) {
        return InstructionAck.newBuilder()
                .setInstructionId(instruction)
                .setSuccess(true)
                .build();
    }

    private final class Platform extends PlatformServiceImplBase {

        @Override
        public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> answer) {
            answer.onNext(PlatformInfo.newBuilder()
                    .setPrimary(NodeInfo.newBuilder()
                            .setHostName("127.0.0.1")
                            .setGrpcPort(port())
                            .setNodeName("fake"))
                    .setSameConnection(true)
                    .build());
            answer.onCompleted();
        }

        @Override
        public StreamObserver<PlatformInboundInstruction> openStream(StreamObserver<PlatformOutboundInstruction> out) {
            return new Listening<>(out) {
                @Override
                void take(PlatformInboundInstruction instruction) {
                    if (!instruction.getInstructionId().isEmpty()) {
                        out.onNext(PlatformOutboundInstruction.newBuilder()
                                .setAck(acknowledged(instruction.getInstructionId()))
                                .build());
                    }
                }
            };
        }
    }

    private final class Commands extends CommandServiceImplBase {

        @Override
        public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> out) {
            return new Listening<>(out) {
                @Override
                void take(CommandProviderOutbound instruction) {
                    if (instruction.hasSubscribe()) {
                        nodes.put(instruction.getSubscribe().getClientId(), out);
                    }
                    if (instruction.hasCommandResponse()) {
                        answer(instruction.getCommandResponse());
                    }
                    if (!instruction.getInstructionId().isEmpty()) {
                        out.onNext(CommandProviderInbound.newBuilder()
                                .setAck(acknowledged(instruction.getInstructionId()))
                                .build());
                    }
                }

                @Override
                void ended() {
                    nodes.values().remove(out);
                }
            };
        }

        @Override
        public void dispatch(Command command, StreamObserver<CommandResponse> answer) {
            sent.add(command.getClientId());
            StreamObserver<CommandProviderInbound> handling = nodes.get(node);
            if (way == Way.NOWHERE) {
                waiting.put(command.getMessageIdentifier(), answer);
            } else if (handling == null) {
                answer.onNext(CommandResponse.newBuilder()
                        .setRequestIdentifier(command.getMessageIdentifier())
                        .setErrorCode("AXONIQ-4000")
                        .setErrorMessage(ErrorMessage.newBuilder().setMessage("No Handler for command"))
                        .build());
                answer.onCompleted();
            } else {
                waiting.put(command.getMessageIdentifier(), answer);
                synchronized (handling) {
                    handling.onNext(CommandProviderInbound.newBuilder()
                            .setCommand(command)
                            .build());
                }
            }
        }

        private void answer(CommandResponse response) {
            StreamObserver<CommandResponse> asking = waiting.remove(response.getRequestIdentifier());
            if (way == Way.THERE) {
                asking.onError(
                        Status.UNAVAILABLE.withDescription("connection reset").asRuntimeException());
            } else {
                asking.onNext(response);
                asking.onCompleted();
            }
        }
    }

    /** The stream of a node, whose instructions come one after the other. */
    private abstract static class Listening<T> implements StreamObserver<T> {

        private final StreamObserver<?> out;

        Listening(StreamObserver<?> out) {
            this.out = out;
        }

        abstract void take(T instruction);

        void ended() {}

        @Override
        public void onNext(T instruction) {
            synchronized (out) {
                take(instruction);
            }
        }

        @Override
        public void onError(Throwable broken) {
            ended();
        }

        @Override
        public void onCompleted() {
            ended();
            synchronized (out) {
                out.onCompleted();
            }
        }
    }
}

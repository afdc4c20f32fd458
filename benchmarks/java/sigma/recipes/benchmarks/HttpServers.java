package sigma.recipes.benchmarks;

import com.sun.net.httpserver.HttpServer;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.undertow.Undertow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.AsyncServerBootstrap;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler.ResponseTrigger;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.support.AbstractServerExchangeHandler;
import org.apache.hc.core5.http.nio.support.AsyncResponseBuilder;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The candidates for the sandbox's HTTP server, each with eight workers and the same 10 KB for every request. */
final class HttpServers {

    static final byte[] BODY = ("{\"entries\":\"" + "x".repeat(10_000) + "\"}").getBytes();

    private static final int WORKERS = 8;

    private HttpServers() {
    }

    /** Starts the server in the argument, prints its port, and serves until the process ends. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(switch (arguments[0]) {
            case "jdk" -> jdk();
            case "core5" -> core5();
            case "jetty" -> jetty();
            case "undertow" -> undertow();
            default -> netty();
        });
        Thread.currentThread().join();
    }

    private static int jdk() throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(WORKERS));
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(200, BODY.length);
                exchange.getResponseBody().write(BODY);
            }
        });
        server.start();
        return server.getAddress().getPort();
    }

    private static int jetty() throws Exception {
        Server server = new Server(new QueuedThreadPool(WORKERS + 4));
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                Content.Source.asByteBuffer(request, new Promise<>() {
                    @Override
                    public void succeeded(ByteBuffer body) {
                        response.write(true, ByteBuffer.wrap(BODY), callback);
                    }

                    @Override
                    public void failed(Throwable broken) {
                        callback.failed(broken);
                    }
                });
                return true;
            }
        });
        server.start();
        return connector.getLocalPort();
    }

    private static int undertow() {
        Undertow server = Undertow.builder().addHttpListener(0, "127.0.0.1").setIoThreads(1).setWorkerThreads(WORKERS)
                .setHandler(exchange -> exchange.getRequestReceiver().receiveFullBytes((whole, body) ->
                        whole.dispatch(whole.getConnection().getWorker(), () -> whole.getResponseSender().send(ByteBuffer.wrap(BODY)))))
                .build();
        server.start();
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    private static int netty() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        Channel listening = new ServerBootstrap().group(new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory()))
                .channel(NioServerSocketChannel.class).childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel connection) {
                        connection.pipeline().addLast(new HttpServerCodec(), new HttpObjectAggregator(1 << 20),
                                new SimpleChannelInboundHandler<FullHttpRequest>() {
                                    @Override
                                    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
                                        workers.execute(() -> context.writeAndFlush(nettyResponse()));
                                    }
                                });
                    }
                }).bind("127.0.0.1", 0).sync().channel();
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    private static FullHttpResponse nettyResponse() {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK,
                Unpooled.wrappedBuffer(BODY));
        response.headers().set("content-length", BODY.length);
        return response;
    }

    private static int core5() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        HttpAsyncServer server = AsyncServerBootstrap.bootstrap()
                .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(1).setTcpNoDelay(true).build())
                .setRequestRouter((request, context) -> () -> new Core5Exchange(workers)).create();
        server.start();
        return ((InetSocketAddress) server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), URIScheme.HTTP)
                .get().getAddress()).getPort();
    }

    private static final class Core5Exchange extends AbstractServerExchangeHandler<Message<HttpRequest, byte[]>> {

        private final ExecutorService workers;

        Core5Exchange(ExecutorService workers) {
            this.workers = workers;
        }

        @Override
        protected AsyncRequestConsumer<Message<HttpRequest, byte[]>> supplyConsumer(HttpRequest request, EntityDetails body,
                                                                                    HttpContext context) {
            return new BasicRequestConsumer<>(body == null ? null : new BasicAsyncEntityConsumer());
        }

        @Override
        protected void handle(Message<HttpRequest, byte[]> request, ResponseTrigger trigger, HttpContext context) {
            workers.execute(() -> {
                try {
                    trigger.submitResponse(AsyncResponseBuilder.create(200).setEntity(BODY, ContentType.APPLICATION_JSON).build(),
                            context);
                } catch (HttpException | IOException ended) {
                    // The client ended its connection, because the time of the measurement is over.
                }
            });
        }
    }
}

package sigma.recipes.sandbox.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.stream.ChunkedWriteHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * A listener for a service on a port of the loopback interface. One thread reads and writes for all connections, so that a
 * slow client takes memory but no thread; a few workers run the service.
 */
public final class HttpListener implements AutoCloseable {

    private static final int WORKERS = 8;
    private static final int WAITING_CONNECTIONS = 1024;
    private static final int IDLE_SECONDS = 300;
    private static final int PATIENCE = 1;

    private final HttpService service;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, daemons("sandbox"));
    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, daemons("sandbox-io"), NioIoHandler.newFactory());
    private final ChannelGroup connections = new DefaultChannelGroup(loop.next());
    private Channel listening;

    private HttpListener(HttpService service) {
        this.service = service;
    }

    /**
     * Starts to listen on the loopback interface.
     *
     * @param port the port, or 0 for any free one
     * @throws PortTaken if the port is in use or the system forbids it
     */
    public static HttpListener start(int port, HttpService service) {
        HttpListener listener = new HttpListener(service);
        ChannelFuture bound = listener.bootstrap().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .awaitUninterruptibly();
        listener.listening = bound.channel();
        if (!bound.isSuccess()) {
            listener.close();
            if (bound.cause() instanceof BindException taken) {
                throw new PortTaken(port, taken);
            }
            throw new IllegalStateException("The sandbox could not open a port: " + bound.cause().getMessage(), bound.cause());
        }
        return listener;
    }

    private ServerBootstrap bootstrap() {
        return new ServerBootstrap().group(loop).channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, WAITING_CONNECTIONS)
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.ALLOCATOR, new UnpooledByteBufAllocator(false))
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel connection) {
                        connections.add(connection);
                        connection.pipeline().addLast(new IdleStateHandler(0, 0, IDLE_SECONDS), new StrictRequestDecoder(),
                                new HttpResponseEncoder(), new BodyCollector(), new FlowControlHandler(),
                                new ChunkedWriteHandler(), new HttpConnection(service, workers));
                    }
                });
    }

    /** Returns the port. */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** Stops accepting requests, gives responses in progress up to a second to complete, and cuts off the others. */
    @Override
    public void close() {
        listening.close().awaitUninterruptibly();
        workers.shutdown();
        try {
            workers.awaitTermination(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
        connections.close().awaitUninterruptibly();
        loop.shutdownGracefully(0, PATIENCE, TimeUnit.SECONDS);
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}

package biaoju.importing.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the process that takes files apart from calling anybody: whatever a file refers to elsewhere stays there. */
final class NoNetwork {
    private static final Set<String> PROTOCOLS = Set.of("http", "https", "ftp", "mailto");
    private static final String WHY = "no network here";

    private NoNetwork() {}

    /** Options of the process: its channels are {@link NoChannels}, and no name of a machine is looked up but in a file that is not there. */
    static List<String> options(Path folder) {
        return List.of("-Djava.nio.channels.spi.SelectorProvider=" + NoChannels.class.getName(), "-Djdk.net.hosts.file=" + folder.resolve("hosts"));
    }

    /** In the process itself, for as long as it lives. */
    @SuppressWarnings("deprecation") // meant for other networks, and just right for none
    static void refuse() throws IOException {
        URL.setURLStreamHandlerFactory(protocol -> PROTOCOLS.contains(protocol) ? new Nowhere() : null);
        Socket.setSocketImplFactory(() -> {
            throw refusal();
        });
        ServerSocket.setSocketFactory(() -> {
            throw refusal();
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw refusal();
        });
    }

    private static UncheckedIOException refusal() {
        return new UncheckedIOException(new IOException(WHY));
    }

    private static final class Nowhere extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException(WHY);
        }

        @Override
        protected URLConnection openConnection(URL address, @Nullable Proxy proxy) throws IOException {
            throw new IOException(WHY);
        }
    }
}

package biaoju.importing.extract;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.importing.ReadAs;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that takes files apart calls nobody: not for what a file asks for, and not if a library tried with all its might. */
class NoNetworkTest {
    /** Tries every way out that Java has. */
    static final class Caller {
        private Caller() {}

        public static void main(String[] args) throws IOException {
            NoNetwork.refuse();
            byte[] loopback = {127, 0, 0, 1};
            InetAddress here = InetAddress.getByAddress(loopback);
            int port = Integer.parseInt(System.getenv().getOrDefault("CANARY", "0"));
            Map<String, Callable<?>> ways = new LinkedHashMap<>();
            ways.put("socket", () -> new Socket(here, port));
            ways.put("server", () -> new ServerSocket(0));
            ways.put("channel", () -> SocketChannel.open(new InetSocketAddress(here, port)));
            ways.put("datagram", () -> {
                new DatagramSocket().send(new DatagramPacket(new byte[1], 1, here, port));
                return "sent";
            });
            ways.put("url", () -> URI.create("http://127.0.0.1:" + port + "/").toURL().openStream());
            ways.put("client", () -> HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build(),
                    HttpResponse.BodyHandlers.discarding()));
            ways.put("name", () -> InetAddress.getAllByName("canary.example"));
            for (Map.Entry<String, Callable<?>> way : ways.entrySet()) System.out.println(way.getKey() + " " + outcome(way.getValue()));
        }

        private static String outcome(Callable<?> way) {
            try {
                way.call();
                return "went through";
            } catch (Throwable refused) {
                return "refused";
            }
        }
    }

    @TempDir
    private Path folder;

    private static AtomicInteger listen(ServerSocket canary) {
        AtomicInteger calls = new AtomicInteger();
        Thread listener = new Thread(() -> {
            while (!canary.isClosed()) {
                try {
                    canary.accept().close();
                    calls.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        }, "canary");
        listener.setDaemon(true);
        listener.start();
        return calls;
    }

    @Test
    void everyWayOutIsClosed() throws Exception {
        try (ServerSocket canary = new ServerSocket(0)) {
            AtomicInteger calls = listen(canary);
            ProcessBuilder builder = ParserProcess.process(Limits.USUAL, folder, Caller.class).redirectErrorStream(true);
            builder.environment().put("CANARY", Integer.toString(canary.getLocalPort()));
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said.lines()).as(said).containsExactly("socket refused", "server refused", "channel refused", "datagram refused", "url refused", "client refused", "name refused");
            assertThat(calls).hasValue(0);
        }
    }

    /** Every format's ways to have something fetched: entities, document types, templates, pictures, frames, styles, fonts. */
    @Test
    void whatFilesReferToIsNotFetched() throws Exception {
        try (ServerSocket canary = new ServerSocket(0); ReportReader reader = new ReportReader(Limits.USUAL)) {
            AtomicInteger calls = listen(canary);
            for (Map.Entry<String, byte[]> file : calling("http://127.0.0.1:" + canary.getLocalPort() + "/").entrySet()) {
                try {
                    assertThat(reader.read(file.getValue(), file.getKey(), ReadAs.FOUND_OUT, new Cancel()).text()).as(file.getKey()).contains("今年");
                } catch (Problem told) {
                    assertThat(told.key()).as(file.getKey()).isIn("importing.extract.doctype", "importing.extract.damaged");
                }
            }
            assertThat(calls).hasValue(0);
        }
    }

    private static Map<String, byte[]> calling(String at) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String type = "<!DOCTYPE d [<!ENTITY x SYSTEM '" + at + "'><!ENTITY % p SYSTEM '" + at + "p'>%p;]>";
        String outside = "<!DOCTYPE d SYSTEM '" + at + "d.dtd'>";
        String relations = "<Relationships>" + java.util.stream.Stream.of("attachedTemplate", "image", "styles", "numbering", "footnotes", "hyperlink")
                .map(kind -> "<Relationship Id='" + kind + "' Type='http://x/" + kind + "' TargetMode='External' Target='" + at + kind + "'/>"
                        + "<Relationship Id='" + kind + "2' Type='http://x/" + kind + "' Target='" + at + kind + "'/>").collect(java.util.stream.Collectors.joining()) + "</Relationships>";
        for (String start : new String[] {"", type, outside}) {
            String id = start.isEmpty() ? "plain" : start.equals(type) ? "entity" : "outside";
            String word = "<?xml version='1.0'?>" + start + "<d xmlns:xi='http://www.w3.org/2001/XInclude'><body><p><r><t>今年。</t></r></p><xi:include href='" + at + "'/></body></d>";
            files.put(id + ".docx", WordFiles.zip(new LinkedHashMap<>(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", word, "word/_rels/document.xml.rels", relations))));
            String odt = "<?xml version='1.0'?>" + start + "<d><body><text><p>今年。<frame><image href='" + at + "i.png'/></frame></p></text></body></d>";
            files.put(id + ".odt", WordFiles.zip(new LinkedHashMap<>(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", odt))));
            String page = start + "<html manifest='" + at + "'><head><base href='" + at + "'><link rel=stylesheet href='" + at + "s.css'><meta http-equiv=refresh content='0;url=" + at + "'>"
                    + "<script src='" + at + "s.js'></script></head><body><p>今年。<img src='" + at + "i.png'><iframe src='" + at + "'></iframe><object data='" + at + "'></object></p></body></html>";
            files.put(id + ".html", page.getBytes(StandardCharsets.UTF_8));
        }
        files.put("fields.rtf", ("{\\rtf1\\ansicpg936 {\\*\\template " + at + "t.dot}{\\field{\\*\\fldinst INCLUDEPICTURE \"" + at + "i.png\"}{\\fldrslt \\u20170?\\u24180?}}"
                + "{\\object\\objlink{\\*\\objdata 0105}}\\par}").getBytes(StandardCharsets.US_ASCII));
        return files;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frameworks that the tests do not have, by look-alikes of the few types that rules know by name. */
class FrameworksTest {

    private static final String MODEL = "dev.privet.archunit.wrong.generated.";
    private static final String RUNTIME = "import java.lang.annotation.*; @Retention(RetentionPolicy.RUNTIME) ";

    @TempDir
    private Path folder;

    @Test
    void givenEndpointsOfJaxRs_whenChecked_thenThoseThatAnswerWithPersonsAreFoundHoweverWrapped() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String root : List.of("javax", "jakarta")) {
            sources.put(root + ".ws.rs.HttpMethod", RUNTIME + "public @interface HttpMethod { String value(); }");
            sources.put(root + ".ws.rs.GET", RUNTIME + "@HttpMethod(\"GET\") public @interface GET {}");
            sources.put(root + "x.Rooms", """
                    import %2$s.*;
                    public class Rooms {
                      @%1$s.ws.rs.GET public Room plain() { return null; }
                      @%1$s.ws.rs.GET public java.util.Optional<Room> optional() { return null; }
                      @%1$s.ws.rs.GET public data.Page<? extends Room> page() { return null; }
                      @%1$s.ws.rs.GET public java.util.concurrent.CompletionStage<java.util.List<Room[]>> later() { return null; }
                      @%1$s.ws.rs.GET public reactor.core.publisher.Flux<Room> stream() { return null; }
                      @%1$s.ws.rs.GET public View view() { return null; }
                      @%1$s.ws.rs.GET public String text() { return null; }
                      @%1$s.ws.rs.GET public void nothing() {}
                      public Room noEndpoint() { return null; }
                      public record View(String house, java.util.Map<String, Room> rooms) {}
                    }
                    """.formatted(root, MODEL.substring(0, MODEL.length() - 1)));
        }
        sources.put("data.Page", "public interface Page<T> extends Iterable<T> {}");
        sources.put(MODEL + "Room", """
                public record Room(@dev.privet.annotation.PersonalData(category = dev.privet.vocabulary.PersonName.class,
                    purposes = Tenant.Letting.class) String nameOnTheDoor) {}
                """);

        assertThat(found(PrivacyRules.endpointsAnswerForAPurpose(), sources))
                .extracting(
                        text -> text.replaceAll("Endpoint (\\S+) answers with (\\S+)( \\(by \\S+\\))?,.*", "$1 $2$3"))
                .containsExactlyInAnyOrder(
                        "javaxx.Rooms.plain Room",
                        "javaxx.Rooms.optional Room",
                        "javaxx.Rooms.page Room",
                        "javaxx.Rooms.later Room",
                        "javaxx.Rooms.stream Room",
                        "javaxx.Rooms.view Room (by rooms)",
                        "jakartax.Rooms.plain Room",
                        "jakartax.Rooms.optional Room",
                        "jakartax.Rooms.page Room",
                        "jakartax.Rooms.later Room",
                        "jakartax.Rooms.stream Room",
                        "jakartax.Rooms.view Room (by rooms)");
    }

    @Test
    void givenAnswersOfJaxRsThatStandInTheCode_whenChecked_thenEachIsFoundAndNoneThatLooksAlike() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String root : List.of("javax", "jakarta")) {
            sources.put(root + ".ws.rs.HttpMethod", RUNTIME + "public @interface HttpMethod { String value(); }");
            sources.put(root + ".ws.rs.GET", RUNTIME + "@HttpMethod(\"GET\") public @interface GET {}");
            sources.put(
                    root + ".ws.rs.container.AsyncResponse",
                    "public interface AsyncResponse { void resume(Object any); }");
            sources.put(root + ".ws.rs.core.Response", """
                    public abstract class Response {
                      public static ResponseBuilder ok(Object any) { return null; }
                      public static ResponseBuilder status(int status) { return null; }
                      public abstract static class ResponseBuilder {
                        public abstract ResponseBuilder entity(Object any);
                        public abstract ResponseBuilder tag(String tag);
                        public abstract Response build();
                      }
                    }
                    """);
            sources.put(root + "x.Desk", """
                    import %1$s.ws.rs.core.Response;
                    public class Desk {
                      Guests guests;
                      @%1$s.ws.rs.GET public Response ok() { return Response.ok(guests.one()).build(); }
                      @%1$s.ws.rs.GET public Response entity() {
                        return Response.status(200).tag("none").entity(guests.all()).build();
                      }
                      @%1$s.ws.rs.GET public void later(%1$s.ws.rs.container.AsyncResponse later) { later.resume(guests.one()); }
                      @%1$s.ws.rs.GET public Object name() { return guests.one().name; }
                      @%1$s.ws.rs.GET public Response helped() { return respond(guests.one()); }
                      @%1$s.ws.rs.GET public Response id() { return Response.ok(guests.one().id).build(); }
                      @%1$s.ws.rs.GET public Response count() { return Response.ok(guests.all().size()).build(); }
                      @%1$s.ws.rs.GET public Response house() { return Response.ok(guests.house(guests.one())).build(); }
                      private static Response respond(Object any) { return Response.status(200).entity(any).build(); }
                      interface Guests { Guest one(); java.util.List<Guest> all(); House house(Guest guest); }
                      record House(String street) {}
                      public static class Guest {
                        @dev.privet.annotation.PersonalData(category = dev.privet.vocabulary.PersonName.class) public String name;
                        public long id;
                      }
                    }
                    """.formatted(root));
        }

        assertThat(found(PrivacyRules.endpointsAnswerForAPurpose(), sources))
                .extracting(text ->
                        text.replaceAll("Endpoint (\\w+)x.Desk.(\\w+) answers (.*)with (\\S+),.*", "$1 $2 $3$4"))
                .containsExactlyInAnyOrder(
                        "javax ok Guest",
                        "javax entity Guest",
                        "javax later Guest",
                        "javax name Guest.name",
                        "javax helped through respond Guest",
                        "jakarta ok Guest",
                        "jakarta entity Guest",
                        "jakarta later Guest",
                        "jakarta name Guest.name",
                        "jakarta helped through respond Guest");
    }

    @Test
    void givenAnOldJpaModel_whenChecked_thenItsRowsAreRows() throws IOException {
        Map<String, String> sources =
                Map.of("javax.persistence.Entity", RUNTIME + "public @interface Entity {}", "old.Guest", """
                        import dev.privet.annotation.PersonalData;
                        @javax.persistence.Entity class Guest {
                          @PersonalData(category = dev.privet.vocabulary.PersonName.class) String name;
                        }
                        """);

        assertThat(found(PrivacyRules.personalDataIsTiedToAPerson(), sources))
                .singleElement()
                .asString()
                .startsWith("Class old.Guest holds personal data");
        assertThat(found(PrivacyRules.personalDataIsKeptForAStatedTime(), sources))
                .singleElement()
                .asString()
                .startsWith("Property old.Guest.name is personal data, and nothing says how long");
    }

    @Test
    void givenOtherLoggers_whenChecked_thenEachIsKnown() throws IOException {
        Map<String, String> sources = Map.of(
                "org.apache.log4j.Category", "public class Category { public void info(Object text) {} }",
                "org.apache.log4j.Logger", "public class Logger extends Category {}",
                "org.apache.commons.logging.Log", "public interface Log { void info(Object text); }",
                "com.google.common.flogger.LoggingApi",
                        "public interface LoggingApi { void log(String text, Object a); }",
                "kotlin.io.ConsoleKt", "public class ConsoleKt { public static void println(Object text) {} }",
                "old.Desk", """
                        import dev.privet.annotation.PersonalData;
                        class Desk {
                          @PersonalData(category = dev.privet.vocabulary.PersonName.class) String name;
                          org.apache.log4j.Logger log4j; org.apache.commons.logging.Log commons;
                          com.google.common.flogger.LoggingApi flogger; org.jboss.logging.Logger jboss; Own own;
                          void log4j() { log4j.info(name); }
                          void commons() { commons.info("For " + name); }
                          void flogger() { flogger.log("For %s", name); }
                          void jboss() { jboss.infof("For %s", name); }
                          void platform() { System.getLogger("desk").log(System.Logger.Level.INFO, () -> "For " + name); }
                          void kotlin() { kotlin.io.ConsoleKt.println(name); }
                          void own() { own.info(name); }
                        }
                        interface Own { void info(String letter); }
                        """);

        assertThat(found(PrivacyRules.personalDataStaysOutOfLogs(), sources))
                .extracting(text -> text.replaceAll("Method old\\.Desk\\.(\\w+) .*", "$1"))
                .containsExactlyInAnyOrder("log4j", "commons", "flogger", "jboss", "platform", "kotlin");
    }

    @Test
    void givenChecksAndWritersOfOthers_whenChecked_thenMessagesAndWrittenObjectsAreKnown() throws IOException {
        Map<String, String> sources = Map.of(
                "org.springframework.util.Assert", """
                        public class Assert {
                          public static void notNull(Object any, String text) {}
                          public static void notNull(Object any, java.util.function.Supplier<String> text) {}
                          public static void isInstanceOf(Class<?> type, Object any, String text) {}
                        }
                        """,
                "com.google.common.base.Preconditions", """
                        public class Preconditions {
                          public static void checkArgument(boolean right, String text, Object... more) {}
                          public static <T> T checkNotNull(T any) { return any; }
                        }
                        """,
                "com.google.gson.Gson", "public class Gson { public String toJson(Object any) { return null; } }",
                "old.Desk", """
                        import dev.privet.annotation.PersonalData;
                        import com.google.common.base.Preconditions;
                        import org.springframework.util.Assert;
                        class Desk {
                          @PersonalData(category = dev.privet.vocabulary.PersonName.class) String name;
                          long id; System.Logger log; com.google.gson.Gson gson;
                          void asserted() { Assert.notNull(id, "For " + name); }
                          void assertedLater() { Assert.notNull(id, () -> "For " + name); }
                          void preconditions() { Preconditions.checkArgument(id > 0, "For %s", name); }
                          void gson() { log.log(System.Logger.Level.INFO, gson.toJson(this)); }
                          void gsonInside(Drawer drawer) { log.log(System.Logger.Level.INFO, gson.toJson(drawer)); }
                          void checkedItself() { Assert.notNull(name, "For " + id); Assert.isInstanceOf(String.class, name, "No text"); }
                          void noMessage() { Preconditions.checkArgument(name.isEmpty(), "For %s", id); Preconditions.checkNotNull(name); }
                          record Drawer(java.util.List<Desk> desks) {}
                        }
                        """);

        assertThat(found(PrivacyRules.leaks(), sources))
                .extracting(text -> text.replaceAll("Method old\\.Desk\\.(\\w+) .*\\[(.*)]", "$1 $2"))
                .containsExactlyInAnyOrder(
                        "asserted exceptions",
                        "assertedLater exceptions",
                        "preconditions exceptions",
                        "gson logs",
                        "gsonInside logs");
    }

    @Test
    void givenOtherEndpointsOfSpring_whenChecked_thenEachKindIsKnown() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        String spring = "org.springframework.";
        List.of(
                        spring + "stereotype.Controller",
                        spring + "web.bind.annotation.ResponseBody",
                        spring + "web.service.annotation.HttpExchange",
                        spring + "messaging.handler.annotation.MessageExceptionHandler",
                        spring + "messaging.simp.annotation.SubscribeMapping",
                        spring + "graphql.data.method.annotation.BatchMapping")
                .forEach(name -> sources.put(
                        name, RUNTIME + "public @interface " + name.substring(name.lastIndexOf('.') + 1) + " {}"));
        sources.put(
                spring + "web.service.annotation.GetExchange",
                RUNTIME + "@HttpExchange public @interface GetExchange {}");
        sources.put("old.Rooms", """
                import org.springframework.web.service.annotation.GetExchange;
                interface Rooms { @GetExchange Guest exchanged(); }
                """);
        sources.put("old.Desk", """
                import org.springframework.messaging.handler.annotation.MessageExceptionHandler;
                import org.springframework.messaging.simp.annotation.SubscribeMapping;
                import org.springframework.graphql.data.method.annotation.BatchMapping;
                @org.springframework.stereotype.Controller class Desk {
                  @SubscribeMapping Guest subscribed() { return null; }
                  @MessageExceptionHandler Guest failed() { return null; }
                  @BatchMapping java.util.Map<Long, Guest> batch() { return null; }
                  Guest noEndpoint() { return null; }
                }
                """);
        sources.put("old.Answering", """
                @org.springframework.stereotype.Controller @org.springframework.web.bind.annotation.ResponseBody
                class Answering implements Rooms { public Guest exchanged() { return null; } }
                """);
        sources.put("old.Guest", """
                public class Guest {
                  @dev.privet.annotation.PersonalData(category = dev.privet.vocabulary.PersonName.class) public String name;
                }
                """);

        assertThat(found(PrivacyRules.endpointsAnswerForAPurpose(), sources))
                .extracting(text -> text.replaceAll("Endpoint old\\.(\\S+) answers with (\\S+),.*", "$1 $2"))
                .containsExactlyInAnyOrder(
                        "Desk.subscribed Guest", "Desk.failed Guest", "Desk.batch Guest", "Answering.exchanged Guest");
    }

    private List<String> found(ArchRule rule, Map<String, String> sources) throws IOException {
        return rule.evaluate(Sources.imported(folder, sources))
                .getFailureReport()
                .getDetails();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.archunit.answers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.privet.Privet;
import dev.privet.annotation.PersonalData;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.vocabulary.PersonName;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Handlers whose answers stand in their code; nobody starts them. */
class Handlers {

    static class Owner {
        @PersonalData(category = PersonName.class, purposes = HelpDesk.class)
        String name = "";

        long id;
        String street = "";

        String getName() {
            return name;
        }

        long getId() {
            return id;
        }
    }

    record Pet(String name, Owner owner) {}

    record OwnerView(String street) {}

    record Greeting(String name) {}

    record Silent(@JsonIgnore String name, String street) {}

    interface Owners {
        Owner find(long id);

        Optional<Owner> perhaps(long id);

        List<Owner> all();

        Page<Owner> page(int number);

        Flux<Owner> stream();

        OwnerView view(Owner owner);

        Receipt register(Owner owner);
    }

    record Receipt(long number) {}

    @RestController
    static class Wrong {
        private final ObjectMapper mapper = new ObjectMapper();
        private final Map<String, Object> model = new HashMap<>();

        @GetMapping
        ResponseEntity<?> ok(Owners owners) {
            return ResponseEntity.ok(owners.find(1));
        }

        @GetMapping
        ResponseEntity<Object> body(Owners owners) {
            return ResponseEntity.status(HttpStatus.OK).body(owners.all());
        }

        @GetMapping
        ResponseEntity<?> inAMap(Owners owners) {
            return ResponseEntity.ok().body(Map.of("owner", owners.find(1)));
        }

        @GetMapping
        @SuppressWarnings("rawtypes")
        ResponseEntity raw(Owners owners) {
            return new ResponseEntity<>(owners.find(1), HttpStatus.OK);
        }

        @GetMapping
        ResponseEntity<?> perhaps(Owners owners) {
            return owners.perhaps(1)
                    .map(ResponseEntity::ok)
                    .orElseGet(() -> ResponseEntity.notFound().build());
        }

        @GetMapping
        ResponseEntity<?> perhapsByLambda(Owners owners) {
            return owners.perhaps(1)
                    .map(owner -> ResponseEntity.ok(owner))
                    .orElseGet(() -> ResponseEntity.notFound().build());
        }

        @GetMapping
        ResponseEntity<?> found(Owners owners) {
            return ResponseEntity.of(owners.perhaps(1));
        }

        @GetMapping
        Object object(Owners owners) {
            return owners.find(1);
        }

        @GetMapping
        Object paged(Owners owners) {
            return owners.page(1);
        }

        @GetMapping
        Object published(Owners owners) {
            return Mono.just(owners.find(1));
        }

        @GetMapping
        Flux<?> streamed(Owners owners) {
            return owners.stream();
        }

        @GetMapping
        Map<String, Object> filled(Owners owners) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("count", 1);
            all.put("owner", owners.find(1));
            return all;
        }

        @GetMapping
        Map<String, Object> filledField(Owners owners) {
            model.put("owner", owners.find(1));
            return model;
        }

        @GetMapping
        HttpEntity<?> entity(Owners owners) {
            return new HttpEntity<>(owners.find(1));
        }

        @GetMapping
        Object nested(Owners owners) {
            return List.of(new Pet("Rex", owners.find(1)));
        }

        @GetMapping
        String text(Owners owners) {
            return "Hello " + owners.find(1).getName();
        }

        @GetMapping
        Map<String, String> texts(Owners owners) {
            return Map.of("name", owners.find(1).getName());
        }

        @GetMapping
        ResponseEntity<?> throughAHelper(Owners owners) {
            return answer(owners.find(1));
        }

        @GetMapping
        void written(Owners owners, HttpServletResponse response) throws IOException {
            response.getWriter().write(owners.find(1).getName());
        }

        @GetMapping
        void printed(Owners owners, HttpServletResponse response) throws IOException {
            PrintWriter writer = response.getWriter();
            writer.printf("Hello %s", owners.find(1).getName());
        }

        @GetMapping
        void bytes(Owners owners, HttpServletResponse response) throws IOException {
            response.getOutputStream().write(owners.find(1).getName().getBytes(StandardCharsets.UTF_8));
        }

        @GetMapping
        void json(Owners owners, HttpServletResponse response) throws IOException {
            mapper.writeValue(response.getWriter(), owners.find(1));
        }

        @GetMapping
        void header(Owners owners, HttpServletResponse response) {
            response.setHeader("X-Owner", owners.find(1).getName());
        }

        @GetMapping
        SseEmitter emitted(Owners owners) throws IOException {
            SseEmitter emitter = new SseEmitter();
            emitter.send(owners.find(1));
            return emitter;
        }

        @GetMapping
        SseEmitter events(Owners owners) throws IOException {
            SseEmitter emitter = new SseEmitter();
            emitter.send(SseEmitter.event().name("owner").data(owners.find(1)));
            return emitter;
        }

        @GetMapping
        Greeting copied(Owners owners) {
            return new Greeting(owners.find(1).getName());
        }

        private static ResponseEntity<?> answer(Object body) {
            return ResponseEntity.ok(body);
        }
    }

    @RestController
    static class LookingAlike {
        private final ObjectMapper mapper = new ObjectMapper();

        @GetMapping
        ResponseEntity<?> nothing(Owners owners) {
            Owner owner = owners.find(1);
            return ResponseEntity.ok(Map.of(
                    "id",
                    owner.getId(),
                    "street",
                    owner.street,
                    "named",
                    !owner.getName().isEmpty()));
        }

        @GetMapping
        ResponseEntity<?> view(Owners owners) {
            return ResponseEntity.ok(owners.view(owners.find(1)));
        }

        @GetMapping
        Object views(Owners owners) {
            return owners.all().stream()
                    .map(owner -> new OwnerView(owner.street))
                    .toList();
        }

        @GetMapping
        Object viewsByReference(Owners owners) {
            return owners.page(1).map(owners::view);
        }

        @GetMapping
        Silent silent(Owners owners) {
            return new Silent(owners.find(1).getName(), "");
        }

        @GetMapping
        Object receipt(Owners owners) {
            return owners.register(owners.find(1));
        }

        @GetMapping
        ResponseEntity<?> counted(Owners owners) {
            return ResponseEntity.ok(owners.all().size());
        }

        @GetMapping
        ResponseEntity<?> minimised(Owners owners, Privet privet) {
            return ResponseEntity.ok(privet.minimiser().copy(owners.find(1)));
        }

        @GetMapping
        Object minimisedList(Owners owners, Privet privet) {
            return owners.all().stream().map(privet.minimiser()::copy).toList();
        }

        @GetMapping
        Object minimisedName(Owners owners, Privet privet) {
            Owner shown = shown(owners.find(1), privet);
            return Map.of("owner", shown, "name", shown.getName());
        }

        @GetMapping
        Object minimisedMap(Owners owners, Privet privet) {
            return privet.minimiser().map(owners.find(1));
        }

        @GetMapping
        Object minimisedView(Owners owners, Privet privet) {
            return privet.minimiser().record(owners.find(1), OwnerView.class);
        }

        @GetMapping
        @SuppressWarnings("try") // It ends with the block.
        Object forAPurposeOfItsOwn(Owners owners, Privet privet) {
            try (var use = privet.use(HelpDesk.class)) {
                return privet.minimiser().map(owners.find(1)).isEmpty() ? owners.find(2) : owners.find(3);
            }
        }

        @GetMapping
        void toAFile(Owners owners, PrintWriter letter, HttpServletResponse response) throws IOException {
            letter.write(owners.find(1).getName());
            mapper.writeValue(letter, owners.find(1));
            response.getWriter().write("done");
        }

        Object noEndpoint(Owners owners) {
            return owners.find(1);
        }

        @GetMapping
        @ProcessedFor(HelpDesk.class)
        ResponseEntity<?> forAPurpose(Owners owners, HttpServletResponse response) throws IOException {
            response.getWriter().write(owners.find(1).getName());
            return answer(owners.find(1));
        }

        private static ResponseEntity<?> answer(Owner owner) {
            return ResponseEntity.ok(owner);
        }

        private static Owner shown(Owner owner, Privet privet) {
            return privet.minimiser().copy(owner);
        }
    }

    @ProcessedFor(HelpDesk.class)
    @RestController
    static class Stated {
        @GetMapping
        Object forAPurpose(Owners owners) {
            return Map.of("owner", owners.find(1));
        }
    }

    abstract static class Base {
        @GetMapping
        Object one(Owners owners) {
            return owners.find(1);
        }
    }

    @RestController
    static class Inheriting extends Base {}

    @ProcessedFor(HelpDesk.class)
    @RestController
    static class InheritingForAPurpose extends Base {}
}

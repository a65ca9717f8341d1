/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.archunit.answers;

import dev.privet.spring.archunit.answers.Handlers.Owner;
import dev.privet.spring.archunit.answers.Handlers.Owners;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.MappingJacksonValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;

/** Handlers that answer with what generic repositories give, and in ways of which the type says nothing; nobody starts them. */
class Stores {

    interface Base<T> {
        T one(long id);

        <S extends T> S save(S what);
    }

    interface Kept extends Base<Owner> {}

    interface Data extends ListCrudRepository<Owner, Long> {}

    interface Streets extends Base<Handlers.OwnerView> {}

    @RestController
    static class Wrong {

        @GetMapping
        Object one(Kept kept) {
            return kept.one(1);
        }

        @GetMapping
        Object saved(Kept kept) {
            return kept.save(new Owner());
        }

        @GetMapping
        Object savedByData(Data data) {
            return data.save(new Owner());
        }

        @GetMapping
        Callable<?> called(Kept kept) {
            return () -> kept.one(1);
        }

        @GetMapping
        Object inAMap(Kept kept) {
            return Map.of("owner", kept.one(1));
        }

        @GetMapping
        @SuppressWarnings("FutureReturnValueIgnored")
        Object completed(Owners owners) {
            CompletableFuture<Object> future = new CompletableFuture<>();
            future.complete(owners.find(1));
            return future;
        }

        @GetMapping
        DeferredResult<Object> deferred(Owners owners) {
            DeferredResult<Object> result = new DeferredResult<>();
            result.setResult(owners.find(1));
            return result;
        }

        @GetMapping
        WebAsyncTask<?> task(Owners owners) {
            return new WebAsyncTask<>(() -> owners.find(1));
        }

        @GetMapping
        @SuppressWarnings("removal")
        Object wrapped(Owners owners) {
            return new MappingJacksonValue(owners.find(1));
        }

        @GetMapping
        ProblemDetail problem(Owners owners) {
            return ProblemDetail.forStatusAndDetail(
                    HttpStatus.CONFLICT, "taken by " + owners.find(1).getName());
        }

        @GetMapping
        ProblemDetail detail(Owners owners) {
            ProblemDetail problem = ProblemDetail.forStatus(409);
            problem.setDetail(owners.find(1).getName());
            return problem;
        }

        @GetMapping
        ProblemDetail property(Owners owners) {
            ProblemDetail problem = ProblemDetail.forStatus(409);
            problem.setProperty("owner", owners.find(1));
            return problem;
        }

        @GetMapping
        void cookie(Owners owners, HttpServletResponse response) {
            response.addCookie(new Cookie("name", owners.find(1).getName()));
        }

        @GetMapping
        void redirected(Owners owners, HttpServletResponse response) throws IOException {
            response.sendRedirect("/owners?name=" + owners.find(1).getName());
        }

        @GetMapping
        ResponseEntity<?> location(Owners owners) {
            return ResponseEntity.created(
                            URI.create("/owners?name=" + owners.find(1).getName()))
                    .build();
        }

        @GetMapping
        ResponseEntity<?> header(Owners owners) {
            return ResponseEntity.ok()
                    .header("X-Owner", owners.find(1).getName())
                    .build();
        }
    }

    // What follows looks alike and is none.

    @RestController
    static class Right {

        @GetMapping
        Object street(Streets streets) {
            return streets.one(1);
        }

        @GetMapping
        Object savedAlone(Kept kept, Owner owner) {
            kept.save(owner);
            return Map.of("id", owner.getId());
        }

        @GetMapping
        Object counted(Data data) {
            return data.count();
        }

        @GetMapping
        @SuppressWarnings("FutureReturnValueIgnored")
        Object completedById(Owners owners) {
            CompletableFuture<Object> future = new CompletableFuture<>();
            future.complete(owners.find(1).getId());
            return future;
        }

        @GetMapping
        DeferredResult<Object> deferredById(Owners owners) {
            DeferredResult<Object> result = new DeferredResult<>();
            result.setResult(owners.find(1).getId());
            return result;
        }

        @GetMapping
        WebAsyncTask<?> taskById(Owners owners) {
            return new WebAsyncTask<>(() -> owners.find(1).getId());
        }

        @GetMapping
        ProblemDetail problemById(Owners owners) {
            ProblemDetail problem = ProblemDetail.forStatus(409);
            problem.setDetail("taken by " + owners.find(1).getId());
            return problem;
        }

        @GetMapping
        void byId(Owners owners, HttpServletResponse response) throws IOException {
            response.addCookie(new Cookie("owner", String.valueOf(owners.find(1).getId())));
            response.sendRedirect("/owners/" + owners.find(1).getId());
        }

        @GetMapping
        ResponseEntity<?> locationById(Owners owners) {
            return ResponseEntity.created(URI.create("/owners/" + owners.find(1).getId()))
                    .build();
        }
    }
}

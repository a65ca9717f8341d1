/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.feign;

import dev.privet.spring.internal.RecipientMarks;
import dev.privet.spring.internal.sending.Destination;
import dev.privet.spring.internal.sending.Outgoing.Passed;
import dev.privet.spring.internal.sending.OutgoingCalls;
import feign.RequestTemplate;
import feign.Target;
import feign.codec.Encoder;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stands in front of an encoder: what it writes is judged before there is a request at all. */
final class JudgedFeignEncoder implements Encoder {

    // Braces of parameters that are not filled in yet make an address none, so it is not read as one.
    private static final Pattern AUTHORITY = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://([^/?#]*)");

    private final Encoder delegate;
    private final Supplier<OutgoingCalls> calls;

    JudgedFeignEncoder(Encoder delegate, Supplier<OutgoingCalls> calls) {
        this.delegate = delegate;
        this.calls = calls;
    }

    @Override
    public void encode(@Nullable Object body, Type bodyType, RequestTemplate template) {
        // Of a text nobody can tell what is in it.
        if (body == null || body instanceof CharSequence || body instanceof byte[]) {
            delegate.encode(body, bodyType, template);
            return;
        }
        Destination to = destination(template);
        Map<String, List<String>> headers = copied(template.headers());
        Map<String, List<String>> queries = copied(template.queries());
        Passed<RequestTemplate> passed = calls.get()
                .<Object, RequestTemplate, RuntimeException>passAnyhow(to, body, part -> {
                    restore(template, headers, queries);
                    delegate.encode(part, bodyType, template);
                    return template;
                });
        if (passed.isPersonal()) {
            template.header(StayingCall.JUDGED_FOR, to.place());
        }
    }

    private static Map<String, List<String>> copied(Map<String, Collection<String>> values) {
        Map<String, List<String>> copies = new HashMap<>();
        values.forEach((name, some) -> copies.put(name, List.copyOf(some)));
        return copies;
    }

    /**
     * Some encoders rewrite the type of the content, or put what they see into headers and the query, and may be asked twice. What they left
     * alone stays as it was written.
     */
    private static void restore(
            RequestTemplate template, Map<String, List<String>> headers, Map<String, List<String>> queries) {
        changed(copied(template.headers()), headers).forEach(name -> {
            template.removeHeader(name);
            template.header(name, headers.getOrDefault(name, List.of()));
        });
        changed(copied(template.queries()), queries).forEach(name -> {
            template.query(name, List.of());
            Optional.ofNullable(queries.get(name)).ifPresent(values -> template.query(name, values));
        });
    }

    private static List<String> changed(Map<String, List<String>> now, Map<String, List<String>> before) {
        return Stream.concat(now.keySet().stream(), before.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(now.get(name), before.get(name)))
                .toList();
    }

    private static Destination destination(RequestTemplate template) {
        return new Destination(
                host(template.url())
                        .or(() -> host(base(template.feignTarget())))
                        .orElse(""),
                Optional.ofNullable(template.methodMetadata().method())
                        .flatMap(method -> RecipientMarks.on(method.getDeclaringClass()))
                        .or(() -> Optional.ofNullable(template.feignTarget())
                                .flatMap(target -> RecipientMarks.on(target.type()))));
    }

    /** One that is empty has no address, and says so by throwing. */
    private static String base(@Nullable Target<?> target) {
        return target == null || target instanceof Target.EmptyTarget ? "" : target.url();
    }

    private static Optional<String> host(String address) {
        Matcher matcher = AUTHORITY.matcher(address);
        try {
            return matcher.find()
                    ? Optional.of(Destination.host(URI.create("http://" + matcher.group(1))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

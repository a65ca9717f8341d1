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
        Map<String, List<String>> before = headers(template);
        Passed<RequestTemplate> passed = calls.get()
                .<Object, RequestTemplate, RuntimeException>passAnyhow(to, body, part -> {
                    restore(template, before);
                    delegate.encode(part, bodyType, template);
                    return template;
                });
        if (passed.isPersonal()) {
            template.header(StayingCall.JUDGED_FOR, to.place());
        }
    }

    private static Map<String, List<String>> headers(RequestTemplate template) {
        Map<String, List<String>> headers = new HashMap<>();
        template.headers().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        return headers;
    }

    /** Some encoders rewrite the type of the content, and may be asked twice. What they left alone stays as it was written. */
    private static void restore(RequestTemplate template, Map<String, List<String>> before) {
        Map<String, List<String>> now = headers(template);
        Stream.concat(now.keySet().stream(), before.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(now.get(name), before.get(name)))
                .forEach(name -> {
                    template.removeHeader(name);
                    template.header(name, before.getOrDefault(name, List.of()));
                });
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

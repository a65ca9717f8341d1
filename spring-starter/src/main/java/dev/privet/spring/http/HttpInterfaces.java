/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.contract.Problem;
import dev.privet.contract.PublicApi;
import dev.privet.spring.internal.RecipientMarks;
import dev.privet.spring.internal.sending.Destination;
import dev.privet.spring.internal.sending.OutgoingCalls;
import dev.privet.spring.internal.sending.SaidRecipient;
import dev.privet.spring.internal.sending.StatedPlace;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Tells of the calls of HTTP interfaces who receives them, as {@link Recipient} says, and keeps marked objects out of their addresses. Groups
 * of HTTP interfaces that Spring makes are set up by themselves; a factory that the host builds is handed to {@link #judge}. What the
 * methods send as a body is judged where their client is one of Boot's. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class HttpInterfaces {

    private final Supplier<OutgoingCalls> calls;
    private final ClassValue<Optional<SaidRecipient>> recipients = new ClassValue<>() {
        @Override
        protected Optional<SaidRecipient> computeValue(Class<?> type) {
            return RecipientMarks.on(type);
        }
    };

    private final Map<String, StatedPlace> stated = new ConcurrentSkipListMap<>();

    HttpInterfaces(Supplier<OutgoingCalls> calls) {
        this.calls = calls;
    }

    /** What the interfaces say that Spring has made clients for so far. */
    List<StatedPlace> stated() {
        return List.copyOf(stated.values());
    }

    /**
     * Sets up a factory.
     *
     * @param factory makes the clients of HTTP interfaces
     */
    public void judge(HttpServiceProxyFactory.Builder factory) {
        // A resolver comes before a value is turned into text, which a message about a failure might quote.
        factory.customArgumentResolver((argument, parameter, values) -> {
            keepOut(argument, parameter);
            return false;
        });
        factory.httpRequestValuesProcessor(this::tell);
    }

    /**
     * Reads what interfaces say.
     *
     * @throws dev.privet.contract.PrivacyConfigurationException with every mistake in it
     */
    void check(Collection<Class<?>> interfaces) {
        List<Problem> problems = new ArrayList<>();
        for (Class<?> type : interfaces) {
            RecipientMarks.on(type)
                    .flatMap(recipient -> recipient.read(problems::add))
                    .ifPresent(known -> stated.put(type.getName(), new StatedPlace(type.getName(), List.of(), known)));
        }
        if (!problems.isEmpty()) {
            throw OutgoingCalls.unreadable(problems);
        }
    }

    private void tell(
            Method method,
            MethodParameter[] parameters,
            @Nullable Object[] arguments,
            HttpRequestValues.Builder values) {
        recipients
                .get(method.getDeclaringClass())
                .ifPresent(recipient -> values.addAttribute(Destination.RECIPIENT, recipient));
    }

    private void keepOut(@Nullable Object argument, MethodParameter parameter) {
        boolean isText = Stream.of(PathVariable.class, RequestParam.class, RequestHeader.class, CookieValue.class)
                .anyMatch(parameter::hasParameterAnnotation);
        if (isText) {
            Method method = parameter.getMethod();
            String place =
                    parameter.getDeclaringClass().getSimpleName() + (method == null ? "" : "." + method.getName());
            calls.get().passAsText(place, argument);
        }
    }
}

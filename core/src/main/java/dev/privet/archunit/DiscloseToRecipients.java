/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.privet.annotation.DisclosedTo;
import dev.privet.vocabulary.Purpose;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds HTTP interfaces that send marked objects to a recipient whom no purpose of each of these names, so that no document tells of them. */
final class DiscloseToRecipients extends DutyCondition {

    private final Shown shown;

    DiscloseToRecipients(Knowledge knowledge) {
        super(Duty.UNDISCLOSED, knowledge, "send to recipients whom purposes name");
        this.shown = new Shown(knowledge.marks());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isInterface() && Endpoints.upwards(type).anyMatch(DeclareRecipients::isClient)) {
            recipient(type)
                    .ifPresent(recipient -> sending(type, recipient)
                            .sorted(Comparator.comparing(JavaMethod::getFullName))
                            .forEach(method -> check(type, method, recipient, events)));
        }
    }

    /** Its own methods, and those that it inherits unless they are told of where they stand. Those with code send nothing by themselves. */
    private static Stream<JavaMethod> sending(JavaClass type, Recipient recipient) {
        return Endpoints.upwards(type)
                .flatMap(each -> each.getMethods().stream())
                .filter(DeclareRecipients::sends)
                .filter(method -> method.getOwner().equals(type) || !overrides(type, method))
                .filter(method -> method.getOwner().equals(type)
                        || method.getParameterTypes().stream().anyMatch(TypeArguments::areIn)
                        || !recipient(method.getOwner()).equals(Optional.of(recipient)));
    }

    private static boolean overrides(JavaClass type, JavaMethod method) {
        String[] parameters =
                method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return Endpoints.upwards(type)
                .filter(below -> below.isAssignableTo(method.getOwner().getName()))
                .filter(below -> !below.equals(method.getOwner()))
                .anyMatch(below ->
                        below.tryGetMethod(method.getName(), parameters).isPresent());
    }

    private void check(JavaClass type, JavaMethod method, Recipient recipient, ConditionEvents events) {
        TypeArguments arguments = TypeArguments.of(type);
        List<JavaClass> sent = shown.all(method.getParameterTypes().stream().flatMap(arguments::involved))
                .filter(each -> purposes(each).noneMatch(recipient::isNamedBy))
                .toList();
        boolean inherited = !method.getOwner().equals(type);
        if (!sent.isEmpty()) {
            violated(
                    inherited ? type : method,
                    "HTTP interface " + type.getName() + " sends "
                            + sent.stream().map(JavaClass::getSimpleName).collect(Collectors.joining(" and ")) + " by "
                            + Members.title(method)
                            + (inherited ? " (of " + method.getOwner().getSimpleName() + ")" : "")
                            + ", which holds personal data, to " + recipient.name() + " in "
                            + recipient.country() + ", and no purpose names them: the record of processing, the privacy"
                            + " notice and the lock say nothing of it "
                            + method.getSourceCodeLocation(),
                    "Put " + recipient.written() + " on the purpose that it is sent for"
                            + named(sent.stream()
                                    .flatMap(this::purposes)
                                    .distinct()
                                    .sorted(Comparator.comparing(Class::getName))
                                    .toList()),
                    events);
        }
    }

    private Stream<Class<? extends Purpose>> purposes(JavaClass type) {
        return marks().of(type).stream().flatMap(property -> property.purposes().stream());
    }

    private static String named(List<Class<? extends Purpose>> purposes) {
        return purposes.isEmpty()
                ? ""
                : purposes.stream().map(Class::getSimpleName).collect(Collectors.joining(" or ", ", ", ""));
    }

    private static Optional<Recipient> recipient(JavaClass type) {
        return Endpoints.upwards(type)
                .flatMap(each -> each.getAnnotations().stream())
                .filter(annotation -> annotation.getRawType().getName().equals(DeclareRecipients.RECIPIENT))
                .findFirst()
                .map(Recipient::of);
    }

    /** What an interface says of who receives it. */
    private record Recipient(String name, String country, String role, List<String> safeguards, List<String> facts) {

        static Recipient of(JavaAnnotation<?> annotation) {
            return new Recipient(
                    text(annotation, "name"),
                    text(annotation, "country"),
                    text(annotation, "role"),
                    texts(annotation, "safeguards"),
                    texts(annotation, "facts"));
        }

        private static String text(JavaAnnotation<?> annotation, String key) {
            return annotation
                    .get(key)
                    .map(value -> value instanceof JavaEnumConstant constant ? constant.name() : value.toString())
                    .orElse("");
        }

        private static List<String> texts(JavaAnnotation<?> annotation, String key) {
            return annotation
                    .get(key)
                    .filter(Object[].class::isInstance)
                    .map(values -> Arrays.stream((Object[]) values)
                            .map(String::valueOf)
                            .toList())
                    .orElse(List.of());
        }

        /** By name, or by a category of recipients that it may be one of. */
        boolean isNamedBy(Class<? extends Purpose> purpose) {
            return Stream.of(purpose.getAnnotationsByType(DisclosedTo.class))
                    .filter(disclosed -> disclosed.country().equals(country))
                    .filter(disclosed -> disclosed.role().name().equals(role))
                    .anyMatch(disclosed ->
                            disclosed.category() || disclosed.name().equals(name));
        }

        /** As a purpose would say it. */
        String written() {
            return "@DisclosedTo(name = \"" + name + "\", role = RecipientRole." + role + ", country = \"" + country
                    + "\"" + listed("safeguards", safeguards) + listed("facts", facts) + ")";
        }

        private static String listed(String key, List<String> words) {
            return words.isEmpty()
                    ? ""
                    : words.stream().collect(Collectors.joining("\", \"", ", " + key + " = {\"", "\"}"));
        }
    }
}

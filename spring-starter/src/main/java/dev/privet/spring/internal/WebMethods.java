/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

import java.lang.reflect.Method;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;

/**
 * Tells the methods whose purpose is put in force by what answers a request: it has to hold until the answer is written, and a second
 * scope around the method would add nothing.
 */
public final class WebMethods {

    private static final String WEB = "org.springframework.web.";

    private WebMethods() {}

    /**
     * Whether a method's purpose is for requests. Of a controller these are the methods that Spring's web calls; a purpose on the class
     * is for them alone, so that a controller needs no proxy.
     *
     * @param bean the class of the object that it is called on
     * @param method the method
     * @return whether Spring's web puts its purpose in force
     */
    public static boolean answers(Class<?> bean, Method method) {
        Class<?> type = ClassUtils.getUserClass(bean);
        if (!MergedAnnotations.from(type, SearchStrategy.TYPE_HIERARCHY).isPresent(Controller.class)) {
            return false;
        }
        return !StatedPurpose.isStatedOnMethod(bean, method)
                || MergedAnnotations.from(ClassUtils.getMostSpecificMethod(method, type), SearchStrategy.TYPE_HIERARCHY)
                        .stream()
                        .anyMatch(found -> found.getType().getName().startsWith(WEB));
    }
}

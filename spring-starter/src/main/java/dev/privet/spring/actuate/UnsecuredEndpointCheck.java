/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Refuses to start where the endpoint would be open to everybody who can reach the web server. It is there only where the endpoint is
 * exposed over the web, and looks before any server listens. A port of its own for management is reached by more than operators as long as
 * nobody says otherwise, so it changes nothing; where that port is switched off, nothing is exposed.
 */
record UnsecuredEndpointCheck(
        ConfigurableListableBeanFactory beans, Environment environment, PrivetEndpointProperties properties)
        implements SmartInitializingSingleton {

    /** What guards requests to servlets and to reactive applications. By name, as Spring Security need not be there. */
    static final List<String> GUARDS = List.of(
            "org.springframework.security.web.SecurityFilterChain",
            "org.springframework.security.web.server.SecurityWebFilterChain");

    private static final Logger LOG = LoggerFactory.getLogger(UnsecuredEndpointCheck.class);

    @Override
    public void afterSingletonsInstantiated() {
        if (ManagementPortType.get(environment) == ManagementPortType.DISABLED || isGuarded()) {
            return;
        }
        if (properties.allowUnsecured()) {
            LOG.warn("The actuator endpoint 'privet' is exposed over the web, and no Spring Security guards it:"
                    + " privet.endpoint.allow-unsecured=true says that something else does.");
            return;
        }
        throw new PrivacyConfigurationException(
                "The actuator endpoint would be open to everybody",
                List.of(new Problem(
                        ProblemCode.ENDPOINT_UNSECURED,
                        "management.endpoints.web.exposure",
                        "the endpoint 'privet' is exposed over the web, and there is no SecurityFilterChain that guards it.",
                        "add spring-boot-starter-security and let operators alone reach it, or take it off the web with"
                                + " management.endpoints.web.exposure.exclude=privet, or, where something else guards it, set"
                                + " privet.endpoint.allow-unsecured=true.")));
    }

    /** How the endpoint can be reached, for the line at the start. */
    String state() {
        if (ManagementPortType.get(environment) == ManagementPortType.DISABLED) {
            return "not exposed";
        }
        return isGuarded() ? "exposed behind Spring Security" : "EXPOSED WITHOUT SPRING SECURITY";
    }

    private boolean isGuarded() {
        ClassLoader loader = beans.getBeanClassLoader();
        return GUARDS.stream()
                .filter(guard -> ClassUtils.isPresent(guard, loader))
                .map(guard -> ClassUtils.resolveClassName(guard, loader))
                .anyMatch(guard ->
                        BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, guard, true, false).length > 0);
    }
}

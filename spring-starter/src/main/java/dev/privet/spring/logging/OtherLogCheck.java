/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.logging;

import dev.privet.Privet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.util.ClassUtils;

/**
 * Warns of a log that is not minimised, because SLF4J is bound to something else than Logback and the host has not protected that either.
 *
 * @param bound to what SLF4J is bound
 * @param beans of the host
 */
record OtherLogCheck(Class<?> bound, ListableBeanFactory beans) implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Privet.class);
    private static final String LOGBACK = "ch.qos.logback.";
    private static final String LOG4J = "org.apache.logging.log4j.core.LoggerContext";
    private static final String LOG4J_PROTECTION = "dev.privet.logging.PrivetLog4j";

    @Override
    public void afterSingletonsInstantiated() {
        if (!bound.getName().startsWith(LOGBACK) && !protectsLog4j()) {
            LOG.warn(
                    "The log is not minimised: it goes to {}, and marked objects print themselves into it. With Log4j 2,"
                            + " declare a bean of PrivetLog4j, see docs/logging.md.",
                    bound.getName());
        }
    }

    private boolean protectsLog4j() {
        ClassLoader loader = OtherLogCheck.class.getClassLoader();
        return ClassUtils.isPresent(LOG4J, loader)
                && beans.getBeanNamesForType(ClassUtils.resolveClassName(LOG4J_PROTECTION, loader), true, false).length
                        > 0;
    }
}

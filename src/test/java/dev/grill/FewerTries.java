package dev.grill;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * With {@code -Dgrill.tries=N} no property tries more than N examples: mutation tests run each of
 * them hundreds of times.
 */
public final class FewerTries implements AroundPropertyHook {

  static final Integer MOST = Integer.getInteger("grill.tries");

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    if (MOST != null) {
      context.attributes().setTries(Math.min(MOST, context.attributes().tries().orElse(MOST)));
    }
    return property.execute();
  }
}

package blindspot.topology;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What the person in front of the picture set, in the order in which it was set: never overwritten by what is computed.
///
/// @param wishes none of them is [Wish#NOTHING]; at most [#MOST]
public record Settled(Map<Member, Wish> wishes) {
    /// The most that can be set.
    public static final int MOST = 10_000;

    public static final Settled NOTHING = new Settled(Map.of());

    public Settled {
        wishes = Collections.unmodifiableMap(new LinkedHashMap<>(wishes));
        if (wishes.size() > MOST || wishes.containsValue(Wish.NOTHING)) {
            throw new IllegalArgumentException(wishes.size() + " wishes");
        }
    }

    public boolean isEmpty() {
        return wishes.isEmpty();
    }

    /// What was set of one.
    public Wish of(Member member) {
        return wishes.getOrDefault(member, Wish.NOTHING);
    }

    /// Whether one was set to belong with another, over any number of others; everybody belongs with itself.
    public boolean belongs(Member member, Member other) {
        Set<Member> passed = new HashSet<>();
        Optional<Member> last = Optional.of(member);
        while (last.isPresent() && passed.add(last.get())) {
            last = of(last.get()).with();
        }
        return passed.contains(other);
    }

    /// With this set of one, instead of what was; of a further one beyond [#MOST] nothing is set.
    public Settled with(Member member, Wish wish) {
        Map<Member, Wish> all = new LinkedHashMap<>(wishes);
        if (wish.isNothing()) {
            all.remove(member);
        } else if (all.size() < MOST || all.containsKey(member)) {
            all.put(member, wish);
        }
        return new Settled(all);
    }

    /// Only what is set of those that are known.
    public Settled only(Predicate<Member> known) {
        Map<Member, Wish> all = new LinkedHashMap<>(wishes);
        all.keySet().removeIf(known.negate());
        return all.size() == wishes.size() ? this : new Settled(all);
    }
}

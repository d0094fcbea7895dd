package blindspot.topology.inference;

import blindspot.model.Address;
import blindspot.topology.Fact;
import blindspot.topology.Home;
import blindspot.topology.Member;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Settled;
import blindspot.topology.Wish;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was set, in the network at hand: whom it is about, and what of it cannot be.
final class Wishes {
    private final Settled settled;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Member, Actor> actors = new LinkedHashMap<>();
    private final Map<Actor, Actor> mates = new LinkedHashMap<>();
    private final Map<Actor, Actor> links = new LinkedHashMap<>();
    private final Map<Actor, Member> members = new HashMap<>();
    private final Set<Actor> touched = new HashSet<>();
    private final List<Refused> refused = new ArrayList<>();

    Wishes(Settled settled, List<String> interfaces) {
        this.settled = settled;
        if (!settled.isEmpty()) {
            for (int i = 0; i < interfaces.size(); i++) {
                numbers.put(interfaces.get(i), i);
            }
        }
    }

    /// What interfaces are set to be, or have to be for what else is set.
    Map<String, NodeKind> roles() {
        Map<String, NodeKind> roles = new HashMap<>();
        settled.wishes().forEach((member, wish) -> {
            wish.leadsTo().ifPresent(balancer -> {
                putIfInterface(roles, member, NodeKind.INTERFACE_ENDPOINT);
                if (settled.of(balancer).role().isEmpty()) {
                    putIfInterface(roles, balancer, NodeKind.NETWORK_LOAD_BALANCER);
                }
            });
            wish.role().ifPresent(kind -> putIfInterface(roles, member, kind));
        });
        return roles;
    }

    private static void putIfInterface(Map<String, NodeKind> roles, Member member, NodeKind kind) {
        if (member instanceof Member.Interface(String id)) {
            roles.put(id, kind);
        }
    }

    /// The name of the VPC that an interface is set to be in.
    Optional<String> vpc(String id) {
        return settled.of(new Member.Interface(id))
                .home()
                .map(home -> home instanceof Home.Named(String name) ? name : "")
                .filter(name -> !name.isEmpty());
    }

    /// Whether somebody set which VPC an interface is in.
    boolean isHomeSet(String id) {
        Wish wish = settled.of(new Member.Interface(id));
        return wish.home().isPresent() || wish.with().isPresent();
    }

    /// Who is set to belong with one of two addresses that it may have, has that one.
    void settle(OwnAddresses own, Traffic traffic) {
        settled.wishes().forEach((member, wish) -> {
            if (wish.with().orElse(member) instanceof Member.At(Address address, String _)
                    && member instanceof Member.Interface(String id) && numbers.containsKey(id)) {
                int interfaceNumber = numbers.getOrDefault(id, 0);
                int number = traffic.pairs().addresses().number(address.high(), address.low());
                boolean either = number != 0 && own.other(interfaceNumber) != 0
                        && (number == own.primary(interfaceNumber) || number == own.other(interfaceNumber));
                if (either) {
                    own.settle(interfaceNumber, number);
                }
            }
        });
    }

    /// Moves interfaces to the VPCs of others.
    void move(VpcGroups groups) {
        Map<Integer, Integer> moves = new LinkedHashMap<>();
        settled.wishes().forEach((member, wish) -> {
            if (member instanceof Member.Interface(String id) && numbers.containsKey(id)) {
                int number = numbers.getOrDefault(id, 0);
                if (wish.home().equals(Optional.of(new Home.Alone()))) {
                    groups.separate(number);
                } else if (next(member).isPresent()) {
                    homeOf(member).ifPresentOrElse(
                            root -> moves.put(number, root), () -> refuse(member, Refused.Why.NOT_THERE));
                }
            } else if (wish.home().isPresent() && member instanceof Member.At) {
                refuse(member, Refused.Why.ADDRESS_STAYS);
            }
        });
        moves.forEach(groups::move);
    }

    /// The interface whose VPC one is set to be in, over any number of others; a circle ends where it began.
    private Optional<Integer> homeOf(Member member) {
        Set<Member> passed = new HashSet<>();
        Member last = member;
        Optional<Member> next = next(member);
        while (next.isPresent() && passed.add(next.get())) {
            last = next.get();
            next = next(last);
        }
        return last instanceof Member.Interface(String id) ? Optional.ofNullable(numbers.get(id)) : Optional.empty();
    }

    private Optional<Member> next(Member member) {
        return switch (member) {
            case Member.At(Address _, String beside) -> Optional.of(new Member.Interface(beside));
            case Member.Interface _ -> settled.of(member)
                    .with()
                    .or(() -> settled.of(member)
                            .home()
                            .flatMap(home -> home instanceof Home.Of(String id)
                                    ? Optional.of(new Member.Interface(id))
                                    : Optional.empty()));
        };
    }

    /// Finds out who is meant.
    void meet(Network network) {
        Set<Member> all = new HashSet<>(settled.wishes().keySet());
        settled.wishes().values().forEach(wish -> {
            wish.with().ifPresent(all::add);
            wish.leadsTo().ifPresent(all::add);
        });
        for (Member member : all) {
            network.actor(member, numbers).ifPresent(actor -> {
                actors.put(member, actor);
                members.putIfAbsent(actor, member);
            });
        }
        settled.wishes().keySet().forEach(member -> Optional.ofNullable(actors.get(member)).ifPresent(touched::add));
    }

    /// What of it is about the records.
    Settled applied() {
        return settled.only(actors::containsKey);
    }

    List<Refused> refused() {
        return List.copyOf(refused);
    }

    /// Whether anything was set of one.
    boolean isSet(Actor actor) {
        return touched.contains(actor);
    }

    /// How it is known that one belongs where it is drawn.
    Origin originOf(Actor actor, Fact<NodeKind> role) {
        return touched.contains(actor) ? new Origin.You() : role.origin();
    }

    /// As whom one was set.
    Optional<Member> memberOf(Actor actor) {
        return Optional.ofNullable(members.get(actor));
    }

    /// Gives everybody the role that was set, where it can have it.
    ///
    /// @param roles of all actors in their order
    void giveRoles(List<Fact<NodeKind>> roles) {
        settled.wishes().forEach((member, wish) -> {
            Actor actor = actors.get(member);
            Optional<NodeKind> kind =
                    wish.leadsTo().isPresent() ? Optional.of(NodeKind.INTERFACE_ENDPOINT) : wish.role();
            if (actor != null) {
                kind.ifPresent(role -> give(member, actor, role, roles));
            }
            wish.leadsTo()
                    .filter(balancer -> settled.of(balancer).role().isEmpty())
                    .flatMap(balancer -> Optional.ofNullable(actors.get(balancer)))
                    .ifPresent(balancer -> give(member, balancer, NodeKind.NETWORK_LOAD_BALANCER, roles));
        });
        settled.wishes().forEach((member, wish) -> wish.with().ifPresent(_ -> join(member, roles)));
        settled.wishes().forEach((member, wish) -> wish.leadsTo().ifPresent(other -> link(member, other, roles)));
    }

    private void give(Member member, Actor actor, NodeKind kind, List<Fact<NodeKind>> roles) {
        if (actor.isOutside()) {
            refuse(member, Refused.Why.OUTSIDE);
        } else {
            roles.set(actor.index(), Fact.of(kind, new Origin.You()));
        }
    }

    private void join(Member member, List<Fact<NodeKind>> roles) {
        Set<Member> passed = new HashSet<>();
        Member last = member;
        while (settled.of(last).with().isPresent() && passed.add(last)) {
            last = settled.of(last).with().orElseThrow();
        }
        Actor actor = actors.get(member);
        Actor mate = actors.get(last);
        if (actor == null) {
            return;
        }
        if (mate == null) {
            refuse(member, Refused.Why.NOT_THERE);
        } else if (mate.isOutside() && !actor.isOutside()) {
            refuse(member, Refused.Why.OUTSIDE);
        } else if (settled.of(last).with().isPresent() || mate.equals(actor)) {
            refuse(member, Refused.Why.CIRCLE);
        } else {
            mates.put(actor, mate);
            roles.set(actor.index(), Fact.of(roles.get(mate.index()).value(), new Origin.You()));
        }
    }

    private void link(Member member, Member other, List<Fact<NodeKind>> roles) {
        Actor endpoint = actors.get(member);
        Actor balancer = actors.get(other);
        if (endpoint == null) {
            return;
        }
        if (balancer == null) {
            refuse(member, Refused.Why.NOT_THERE);
        } else if (endpoint.isOutside() || balancer.isOutside()) {
            refuse(member, Refused.Why.OUTSIDE);
        } else if (endpoint.group() == balancer.group()) {
            refuse(member, Refused.Why.SAME_VPC);
        } else if (roles.get(endpoint.index()).value() != NodeKind.INTERFACE_ENDPOINT
                || roles.get(balancer.index()).value() != NodeKind.NETWORK_LOAD_BALANCER) {
            refuse(member, Refused.Why.OTHER_ROLES);
        } else {
            links.put(endpoint, balancer);
        }
    }

    private void refuse(Member member, Refused.Why why) {
        Refused one = new Refused(member, why);
        if (!refused.contains(one)) {
            refused.add(one);
        }
    }

    /// The load balancer that an endpoint is set to lead to.
    Optional<Actor> behind(Actor endpoint) {
        return Optional.ofNullable(links.get(endpoint));
    }

    /// A path with everybody at the node where they are set to belong.
    Draft placed(Draft draft) {
        if (mates.isEmpty()) {
            return draft;
        }
        Map<Actor, Integer> at = new HashMap<>();
        List<List<Actor>> stages = new ArrayList<>();
        for (Stage stage : draft.stages()) {
            stage.actors().forEach(actor -> at.putIfAbsent(actor, stages.size()));
            stages.add(new ArrayList<>(stage.actors()));
        }
        mates.forEach((actor, mate) -> {
            stages.forEach(each -> each.remove(actor));
            Integer place = at.get(mate);
            if (place != null) {
                stages.get(place).add(actor);
            }
        });
        List<Stage> placed = new ArrayList<>();
        for (Stage stage : draft.stages()) {
            placed.add(new Stage(stage.place(), stage.kind(), stage.vpc(), stages.get(placed.size())));
        }
        return new Draft(placed, draft.joins(), draft.records(), draft.packets(), draft.reason());
    }
}

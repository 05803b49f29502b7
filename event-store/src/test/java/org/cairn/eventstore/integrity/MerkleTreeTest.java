package org.cairn.eventstore.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    private static final int ALL_UP_TO = 130;
    private static final HexFormat HEX = HexFormat.of();
    private final TreeHash hash = new TreeHash();
    private final ProofCheck check = new ProofCheck(hash);

    private record Node(int height, long index) {}

    /// Leaves, and all that a frontier told of while they were added.
    private record Tree(List<byte[]> leaves, Map<Node, byte[]> subtrees) implements Subtrees {
        @Override
        public byte[] root(int height, long index) {
            return height == 0
                    ? leaves.get((int) index)
                    : Objects.requireNonNull(subtrees.get(new Node(height, index)));
        }
    }

    private Tree tree(int size, Random random) {
        var leaves = new ArrayList<byte[]>();
        var subtrees = new HashMap<Node, byte[]>();
        var frontier = new Frontier(hash);
        for (int i = 0; i < size; i++) {
            var leaf = new byte[32];
            random.nextBytes(leaf);
            leaves.add(leaf);
            frontier.append(leaf, (height, index, root) -> subtrees.put(new Node(height, index), root));
        }
        return new Tree(leaves, subtrees);
    }

    /// Leaves and roots of the test data of Certificate Transparency, which other implementations hold themselves to.
    @Test
    void theEightLeavesOfCertificateTransparencyHaveTheRootsThatArePublished() {
        String[] leaves = {
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"
        };
        String[] roots = {
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
        };
        var frontier = new Frontier(hash);
        assertThat(HEX.formatHex(frontier.root())).isEqualTo(roots[0]);
        var hashes = new ArrayList<byte[]>();
        for (int size = 1; size <= leaves.length; size++) {
            byte[] leaf = hash.leaf(HEX.parseHex(leaves[size - 1]));
            hashes.add(leaf);
            frontier.append(leaf);
            assertThat(HEX.formatHex(frontier.root())).isEqualTo(roots[size]);
        }
        String[] sixToEight = {
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
        };
        assertThat(NaiveTree.proof(6, hashes)).extracting(HEX::formatHex).containsExactly(sixToEight);
        assertThat(check.extend(
                        6,
                        8,
                        HEX.parseHex(roots[6]),
                        HEX.parseHex(roots[8]),
                        List.of(HEX.parseHex(sixToEight[0]), HEX.parseHex(sixToEight[1]), HEX.parseHex(sixToEight[2]))))
                .isTrue();
    }

    @Test
    void everythingIsAsTheRfcDefinesItForEverySizeAndEveryLeafOfSmallTrees() {
        var tree = tree(ALL_UP_TO, new Random(9162));
        var proofs = new MerkleProofs(hash, tree);
        for (int size = 1; size <= ALL_UP_TO; size++) {
            var leaves = tree.leaves().subList(0, size);
            byte[] root = NaiveTree.root(leaves);
            assertThat(proofs.root(size)).isEqualTo(root);
            for (int index = 0; index < size; index++) {
                var path = proofs.inclusion(index, size);
                assertThat(path)
                        .usingElementComparator(Arrays::compare)
                        .containsExactlyElementsOf(NaiveTree.path(index, leaves));
                assertThat(check.includes(leaves.get(index), index, size, path, root))
                        .isTrue();
            }
            for (int from = 1; from <= size; from++) {
                var path = proofs.consistency(from, size);
                assertThat(path)
                        .usingElementComparator(Arrays::compare)
                        .containsExactlyElementsOf(NaiveTree.proof(from, leaves));
                assertThat(check.extend(from, size, proofs.root(from), root, path))
                        .isTrue();
            }
        }
    }

    @Test
    void everythingIsAsTheRfcDefinesItForRandomLargerTrees() {
        long seed = new Random().nextLong();
        System.getLogger("test").log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        var random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            int size = ALL_UP_TO + random.nextInt(3000);
            var tree = tree(size, random);
            var proofs = new MerkleProofs(hash, tree);
            byte[] root = NaiveTree.root(tree.leaves());
            assertThat(proofs.root(size)).as("seed %d, size %d", seed, size).isEqualTo(root);
            for (int i = 0; i < 20; i++) {
                int index = random.nextInt(size);
                int from = 1 + random.nextInt(size);
                var what = "seed %d, size %d, index %d, from %d".formatted(seed, size, index, from);
                var path = proofs.inclusion(index, size);
                assertThat(path)
                        .as(what)
                        .usingElementComparator(Arrays::compare)
                        .containsExactlyElementsOf(NaiveTree.path(index, tree.leaves()));
                assertThat(check.includes(tree.leaves().get(index), index, size, path, root))
                        .as(what)
                        .isTrue();
                var proof = proofs.consistency(from, size);
                assertThat(proof)
                        .as(what)
                        .usingElementComparator(Arrays::compare)
                        .containsExactlyElementsOf(NaiveTree.proof(from, tree.leaves()));
                assertThat(check.extend(from, size, proofs.root(from), root, proof))
                        .as(what)
                        .isTrue();
            }
        }
    }

    /// Whatever is changed in a proof or in what it is about, it no longer holds.
    @Test
    void noChangedProofHolds() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int size = 2 + random.nextInt(200);
            var tree = tree(size, random);
            var proofs = new MerkleProofs(hash, tree);
            byte[] root = proofs.root(size);
            int index = random.nextInt(size);
            byte[] leaf = tree.leaves().get(index);
            var path = proofs.inclusion(index, size);
            var what = "seed %d, round %d".formatted(seed, round);
            for (var wrong : changed(path, random)) {
                assertThat(check.includes(leaf, index, size, wrong, root))
                        .as(what)
                        .isFalse();
            }
            int elsewhere = (index + 1 + random.nextInt(size - 1)) % size;
            assertThat(check.includes(leaf, elsewhere, size, path, root))
                    .as(what)
                    .isFalse();
            assertThat(check.includes(flipped(leaf, random), index, size, path, root))
                    .as(what)
                    .isFalse();
            assertThat(check.includes(leaf, index, size, path, flipped(root, random)))
                    .as(what)
                    .isFalse();

            int from = 1 + random.nextInt(size - 1);
            byte[] before = proofs.root(from);
            var proof = proofs.consistency(from, size);
            for (var wrong : changed(proof, random)) {
                assertThat(check.extend(from, size, before, root, wrong))
                        .as(what)
                        .isFalse();
            }
            assertThat(check.extend(from, size, flipped(before, random), root, proof))
                    .as(what)
                    .isFalse();
            assertThat(check.extend(from, size, before, flipped(root, random), proof))
                    .as(what)
                    .isFalse();
        }
    }

    /// Longer, shorter, swapped, and with a bit flipped.
    private static List<List<byte[]>> changed(List<byte[]> path, Random random) {
        var wrong = new ArrayList<List<byte[]>>();
        var longer = new ArrayList<>(path);
        longer.add(random.nextInt(path.size() + 1), new byte[32]);
        wrong.add(longer);
        if (!path.isEmpty()) {
            int at = random.nextInt(path.size());
            var shorter = new ArrayList<>(path);
            shorter.remove(at);
            wrong.add(shorter);
            var flipped = new ArrayList<>(path);
            flipped.set(at, flipped(path.get(at), random));
            wrong.add(flipped);
        }
        if (path.size() > 1) {
            var swapped = new ArrayList<>(path);
            Collections.swap(swapped, 0, path.size() - 1);
            wrong.add(swapped);
        }
        return wrong;
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }
}

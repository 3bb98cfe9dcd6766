#include "engine/language/builtins/numeric/old_digests.h"
#include "engine/language/builtins/numeric/sha2.h"
#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/support.h"
#include "engine/language/vm/runtime.h"

#include <string>

namespace makespan::language::builtins {

namespace {

template <typename Digest>
Value digestBytes(Isolate& vm, const Digest& digest)
{
    return makeBytes(vm, std::string(digest.begin(), digest.end()));
}

/// _digest(name, data)
Value digest(Isolate& vm, const Arguments& args)
{
    constexpr std::uint64_t kBytesPerStep = 8;
    const std::string_view name = to<StringObject>(args[0]).view();
    const std::string_view data = to<BytesObject>(args[1]).view();
    vm.charge(1 + data.size() / kBytesPerStep);
    if (name == "md5") {
        return digestBytes(vm, numeric::md5(data));
    }
    if (name == "sha1") {
        return digestBytes(vm, numeric::sha1(data));
    }
    if (name == "sha256") {
        return digestBytes(vm, numeric::sha256(data));
    }
    return digestBytes(vm, numeric::sha512(data));
}

} // namespace

void registerHashlib(Registry& registry)
{
    registry.intrinsic("_digest", "name, data, /", &digest);
}

} // namespace makespan::language::builtins

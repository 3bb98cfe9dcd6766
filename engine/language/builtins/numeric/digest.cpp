#include "engine/language/builtins/numeric/digest.h"

#include <openssl/evp.h>

namespace makespan::language::numeric {

namespace {

const EVP_MD* algorithm(DigestKind kind)
{
    switch (kind) {
    case DigestKind::Md5:
        return EVP_md5();
    case DigestKind::Sha1:
        return EVP_sha1();
    case DigestKind::Sha256:
        return EVP_sha256();
    case DigestKind::Sha512:
        break;
    }
    return EVP_sha512();
}

} // namespace

std::string digest(DigestKind kind, std::string_view bytes)
{
    unsigned char sum[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), sum, &size, algorithm(kind), nullptr) != 1) {
        return {};
    }
    return {sum, sum + size};
}

} // namespace makespan::language::numeric

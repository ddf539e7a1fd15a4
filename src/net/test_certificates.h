// For tests: a certificate authority that lives as long as the test, and certificates that it signs.
#pragma once

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <memory>
#include <string>

namespace crowdline::net {

struct FreeCertificate {
  void operator()(X509* certificate) const { X509_free(certificate); }
};
struct FreeKey {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct FreeTls {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};

class TestAuthority {
 public:
  TestAuthority() : key_(EVP_EC_gen("P-256")), root_(make(key_.get(), "Test authority", "CA:TRUE", "")) {}

  // Writes the authority's own certificate where a client can be told to trust it.
  void write_root(const std::string& path) const {
    FILE* file = std::fopen(path.c_str(), "w");
    PEM_write_X509(file, root_.get());
    std::fclose(file);
  }

  // For a server that calls itself `names`: "DNS:localhost", "IP:127.0.0.1".
  std::unique_ptr<SSL_CTX, FreeTls> server(const std::string& names) const {
    const std::unique_ptr<EVP_PKEY, FreeKey> key(EVP_EC_gen("P-256"));
    const auto certificate = make(key.get(), "Test server", "CA:FALSE", names);
    std::unique_ptr<SSL_CTX, FreeTls> context(SSL_CTX_new(TLS_server_method()));
    SSL_CTX_use_certificate(context.get(), certificate.get());
    SSL_CTX_use_PrivateKey(context.get(), key.get());
    return context;
  }

 private:
  std::unique_ptr<X509, FreeCertificate> make(EVP_PKEY* key, const char* name, const char* role,
                                              const std::string& names) const {
    std::unique_ptr<X509, FreeCertificate> made(X509_new());
    X509_set_version(made.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), root_ ? 2 : 1);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), 3600);
    X509_set_pubkey(made.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(made.get()), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
    X509_set_issuer_name(made.get(), X509_get_subject_name(root_ ? root_.get() : made.get()));
    add(made.get(), NID_basic_constraints, role);
    if (!names.empty()) add(made.get(), NID_subject_alt_name, names.c_str());
    X509_sign(made.get(), key_.get(), EVP_sha256());
    return made;
  }
  static void add(X509* certificate, int kind, const char* value) {
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
  }

  std::unique_ptr<EVP_PKEY, FreeKey> key_;
  std::unique_ptr<X509, FreeCertificate> root_;
};

}  // namespace crowdline::net

/**
 * Subjects of the whole organization: user attributes with their values for members, teams and tenants, and SAML
 * certificates.
 */
package sigma.recipes.sandbox.organization;

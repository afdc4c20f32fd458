/**
 * What belongs to the organization as a whole: user attributes with their values for members, teams and tenants, and SAML
 * certificates.
 */
package sigma.recipes.sandbox.organization;
